package ru.zhku.debt.correction.domain;

import ru.zhku.kit.web.Labelled;

/** What is done with money in suspense. */
public enum SuspenseActKind implements Labelled {
    ASSIGN("Зачислить на лицевой счёт"),
    TAKE_BACK("Забрать со счёта обратно в невыясненные"),
    RETURN_TO_PAYER("Вернуть плательщику"),
    ANNUL("Признать запись ошибочной: денег не было или они уже проведены");

    private final String label;

    SuspenseActKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
