package ru.zhku.debt.setting.domain;

import ru.zhku.kit.web.Labelled;

/** What is decided about a proposed choice. */
public enum SettingActKind implements Labelled {
    APPROVE("Утвердить"),
    REJECT("Отклонить или отозвать");

    private final String label;

    SettingActKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
