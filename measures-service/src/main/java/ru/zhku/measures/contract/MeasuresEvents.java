package ru.zhku.measures.contract;

import ru.zhku.kit.messaging.EventType;

/** The messages of this service: what it publishes and what it listens to, each with its topic and schema. */
public final class MeasuresEvents {
    public static final EventType MEASURE_DUE = EventType.of("ru.zhku.measures.measure-due.v1", "measures.plan");
    public static final EventType MEASURE_OVERDUE =
            EventType.of("ru.zhku.measures.measure-overdue.v1", "measures.plan");

    public static final EventType REGISTER_IMPORTED =
            EventType.of("ru.zhku.debt.register-imported.v1", "debt.analysis");
    public static final EventType INVENTORY_CLOSED = EventType.of("ru.zhku.debt.inventory-closed.v1", "debt.analysis");
    public static final EventType ANALYSIS_PUBLISHED =
            EventType.of("ru.zhku.debt.analysis-published.v1", "debt.analysis");
    public static final EventType PREMISES_COUNTED = EventType.of("ru.zhku.debt.premises-counted.v1", "debt.stock");
    public static final EventType THRESHOLD_EXCEEDED =
            EventType.of("ru.zhku.debt.threshold-exceeded.v1", "debt.accounts");
    public static final EventType THRESHOLD_CLEARED =
            EventType.of("ru.zhku.debt.threshold-cleared.v1", "debt.accounts");
    public static final EventType CLAIM_SENT = EventType.of("ru.zhku.litigation.claim-sent.v1", "litigation.cases");
    public static final EventType CASE_FILED = EventType.of("ru.zhku.litigation.case-filed.v1", "litigation.cases");
    public static final EventType NOTICE_DELIVERED =
            EventType.of("ru.zhku.notification.notice-delivered.v1", "notification.notices");
    public static final EventType BUDGET_COVER_CHECKED =
            EventType.of("ru.zhku.debt.budget-cover-checked.v1", "debt.stock");

    private MeasuresEvents() {}
}
