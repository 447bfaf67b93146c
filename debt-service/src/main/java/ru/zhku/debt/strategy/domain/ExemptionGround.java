package ru.zhku.debt.strategy.domain;

import ru.zhku.kit.web.Labelled;

/** Why a debtor is left alone. */
public enum ExemptionGround implements Labelled {
    DECEASED("Должник умер, наследники не установлены"),
    BANKRUPTCY("Введена процедура банкротства"),
    MILITARY_SERVICE("Военная служба, взыскание приостановлено законом"),
    COURT_PROHIBITION("Запрет суда"),
    MUNICIPAL_DECISION("Решение органа местного самоуправления"),
    OTHER("Иное основание");

    private final String label;

    ExemptionGround(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
