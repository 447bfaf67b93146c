package ru.zhku.litigation.courtcase.domain;

import ru.zhku.kit.web.Labelled;

/** An act of the claimant, the court or the debtor in a case. */
public enum ActKind implements Labelled {
    FILE("Подать в суд"),
    DROP("Отбросить черновик"),
    LEAVE_WITHOUT_MOTION("Оставить без движения"),
    MEND("Устранить недостатки"),
    ACCEPT("Принять к производству"),
    RETURN("Возвратить заявление"),
    ISSUE_ORDER("Вынести судебный приказ"),
    OBJECT("Возразить против приказа"),
    REJECT_OBJECTION("Отклонить возражения"),
    CANCEL_ORDER("Отменить приказ"),
    DECIDE("Вынести решение"),
    TERMINATE("Прекратить производство"),
    ENTER_INTO_FORCE("Вступить в законную силу");

    private final String label;

    ActKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
