package ru.zhku.debt.contract;

import ru.zhku.kit.messaging.EventType;

/** What this service tells the others. */
public final class DebtEvents {
    public static final EventType REGISTER_IMPORTED =
            EventType.of("ru.zhku.debt.register-imported.v1", "debt.analysis");
    public static final EventType ACCOUNT_DEBT_CHANGED =
            EventType.of("ru.zhku.debt.account-debt-changed.v1", "debt.account-state");
    public static final EventType THRESHOLD_EXCEEDED =
            EventType.of("ru.zhku.debt.threshold-exceeded.v1", "debt.accounts");
    public static final EventType THRESHOLD_CLEARED =
            EventType.of("ru.zhku.debt.threshold-cleared.v1", "debt.accounts");
    public static final EventType INVENTORY_CLOSED = EventType.of("ru.zhku.debt.inventory-closed.v1", "debt.analysis");
    public static final EventType ANALYSIS_PUBLISHED =
            EventType.of("ru.zhku.debt.analysis-published.v1", "debt.analysis");
    public static final EventType AGREEMENT_CONCLUDED =
            EventType.of("ru.zhku.debt.agreement-concluded.v1", "debt.accounts");
    public static final EventType AGREEMENT_BREACHED =
            EventType.of("ru.zhku.debt.agreement-breached.v1", "debt.accounts");
    public static final EventType AGREEMENT_COMPLETED =
            EventType.of("ru.zhku.debt.agreement-completed.v1", "debt.accounts");
    public static final EventType AGREEMENT_CANCELLED =
            EventType.of("ru.zhku.debt.agreement-cancelled.v1", "debt.accounts");
    public static final EventType AGREEMENT_REINSTATED =
            EventType.of("ru.zhku.debt.agreement-reinstated.v1", "debt.accounts");
    public static final EventType ESCALATION_HELD = EventType.of("ru.zhku.debt.escalation-held.v1", "debt.accounts");
    public static final EventType ESCALATION_RELEASED =
            EventType.of("ru.zhku.debt.escalation-released.v1", "debt.accounts");
    public static final EventType PREMISES_COUNTED = EventType.of("ru.zhku.debt.premises-counted.v1", "debt.stock");
    public static final EventType EXCHANGE_DUE = EventType.of("ru.zhku.debt.exchange-due.v1", "debt.analysis");
    public static final EventType EXCHANGE_OVERDUE = EventType.of("ru.zhku.debt.exchange-overdue.v1", "debt.analysis");
    public static final EventType BUDGET_COVER_CHECKED =
            EventType.of("ru.zhku.debt.budget-cover-checked.v1", "debt.stock");

    private DebtEvents() {}
}
