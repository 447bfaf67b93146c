package ru.zhku.kit.test.violations.good.account.domain;

import ru.zhku.kit.web.Labelled;

public enum Standing implements Labelled {
    OPEN("открыт"),
    EMPTY("пуст");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
