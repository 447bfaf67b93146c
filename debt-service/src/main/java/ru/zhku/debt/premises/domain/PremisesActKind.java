package ru.zhku.debt.premises.domain;

import ru.zhku.kit.web.Labelled;

/** What is done with an object of the stock. The state that follows stands in {@link PremisesTable}. */
public enum PremisesActKind implements Labelled {
    ENTER("Поставить на учёт", false),
    LET_SOCIAL("Предоставить по договору социального найма", true),
    LET_SERVICE("Предоставить как служебное", true),
    CONVERT_TO_SOCIAL("Исключить из служебных, заключить социальный наём", true),
    VACATE("Освободить", false),
    PASS_TO_OWNER("Передать в собственность (приватизация, продажа)", true),
    ACQUIRE("Принять в муниципальную собственность", true),
    START_REPAIR("Начать ремонт", false),
    FINISH_REPAIR("Закончить ремонт", false),
    CONSERVE("Законсервировать", true),
    REOPEN("Снять с консервации", true),
    OPEN_ESCHEAT("Начать оформление как выморочного", false),
    REGISTER_ESCHEAT("Зарегистрировать право на выморочное", true),
    HEIR_FOUND("Нашёлся наследник", true),
    TAKE_INTO_STOCK("Учесть выморочное как пустующее", false),
    EXCLUDE("Исключить из учёта (снос, передача, ошибочный ввод)", false),
    REVERT("Отменить последнее действие", false);

    private final String label;
    private final boolean needsDocument;

    PremisesActKind(String label, boolean needsDocument) {
        this.label = label;
        this.needsDocument = needsDocument;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether a contract, an order or a certificate must be named. */
    public boolean needsDocument() {
        return needsDocument;
    }
}
