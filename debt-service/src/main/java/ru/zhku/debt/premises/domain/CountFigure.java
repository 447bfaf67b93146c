package ru.zhku.debt.premises.domain;

import ru.zhku.kit.web.Labelled;

/** What a month's count is opened by. */
public enum CountFigure implements Labelled {
    VACANT_FLATS("Пустующие квартиры (пустуют или в ремонте)"),
    CONSERVED_OBJECTS("Законсервированные объекты"),
    REPAIRED_AND_LET_FLATS("Отремонтированы и предоставлены по социальному найму в месяце"),
    REPAIRED_AND_LET_FLATS_YEAR("Отремонтированы и предоставлены с начала года"),
    ESCHEAT_FLATS("Выморочные квартиры (оформляются и зарегистрированы)"),
    SOCIAL_RENT_FLATS("Квартиры, занятые по социальному найму"),
    IN_STATE("Все объекты на учёте"),
    MOVED_IN("Пришли в состояние за месяц"),
    MOVED_OUT("Ушли из состояния за месяц");

    private final String label;

    CountFigure(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
