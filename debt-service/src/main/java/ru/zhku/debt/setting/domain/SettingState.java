package ru.zhku.debt.setting.domain;

import ru.zhku.kit.web.Labelled;

/** Only an approved choice holds. */
public enum SettingState implements Labelled {
    PROPOSED("Предложено"),
    APPROVED("Утверждено"),
    REJECTED("Отклонено");

    private final String label;

    SettingState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
