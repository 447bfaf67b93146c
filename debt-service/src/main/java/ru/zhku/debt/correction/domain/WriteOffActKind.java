package ru.zhku.debt.correction.domain;

import ru.zhku.kit.web.Labelled;

/** What is done with a write-off. */
public enum WriteOffActKind implements Labelled {
    APPROVE("Утвердить предложенное"),
    REJECT("Отклонить предложенное"),
    REVERSE("Отменить списание");

    private final String label;

    WriteOffActKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
