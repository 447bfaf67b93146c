package ru.zhku.debt.ledger.domain;

import ru.zhku.kit.web.Labelled;

/** Why lines are posted; kept with each posting, so that what moved a balance between two days can be told apart. */
public enum PostingPurpose implements Labelled {
    REGISTER("Реестр поставщика"),
    STORNO("Сторно и перерасчёт"),
    TRANSFER("Перенос между лицевыми счетами"),
    SUSPENSE("Невыясненные поступления"),
    WRITE_OFF("Списание"),
    WRITE_OFF_REVERSAL("Отмена списания");

    private final String label;

    PostingPurpose(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
