package ru.zhku.debt.cause.domain;

import ru.zhku.kit.web.Labelled;

/** How a cause is proposed from facts. The first rule that fires proposes; an official decides. */
public enum CauseRule implements Labelled {
    PAUSE_HARDSHIP(DebtCause.HARDSHIP, "Действует пауза из-за трудной ситуации или оформления поддержки"),
    PAUSE_DISPUTE(DebtCause.DISPUTE, "Действует пауза из-за спора о долге"),
    VACANT_TENURE(DebtCause.VACANCY, "Помещение числится пустующим муниципальным"),
    RECALCULATIONS(
            DebtCause.BILLING_ERROR, "Не меньше трёх из последних 12 месяцев услуг пересчитаны в меньшую сторону"),
    BUDGET_YEAR_END(
            DebtCause.UNDER_FINANCED,
            "Учреждение: просрочены только сентябрь — декабрь одного года, более ранние месяцы этого года оплачены"),
    EMPTY_AND_UNPAID(DebtCause.MOVED_AWAY, "Население: жильцов нет, и за 12 месяцев ни одного платежа"),
    NEVER_PAID(DebtCause.HABIT, "За 12 месяцев ни одного платежа"),
    HEATING_SEASON(
            DebtCause.SEASONAL,
            "Просрочены не меньше двух месяцев, все с начислением за отопление, а месяцы без него оплачены"),
    PAYS_LATE(DebtCause.HABIT, "Из последних 12 месяцев не меньше шести наступивших, и две трети оплачены не в срок");

    private final DebtCause cause;
    private final String label;

    CauseRule(DebtCause cause, String label) {
        this.cause = cause;
        this.label = label;
    }

    public DebtCause cause() {
        return cause;
    }

    @Override
    public String label() {
        return label;
    }
}
