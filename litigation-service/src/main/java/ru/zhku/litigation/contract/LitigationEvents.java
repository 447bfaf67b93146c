package ru.zhku.litigation.contract;

import ru.zhku.kit.messaging.EventType;

/** The catalogue: what this service says and what it hears. */
public final class LitigationEvents {
    private static final String CASES = "litigation.cases";
    private static final String NOTICES = "notification.notices";

    public static final EventType CLAIM_SENT = EventType.of("ru.zhku.litigation.claim-sent.v1", CASES);
    public static final EventType CASE_FILED = EventType.of("ru.zhku.litigation.case-filed.v1", CASES);
    public static final EventType DECISION_ENTERED = EventType.of("ru.zhku.litigation.decision-entered.v1", CASES);
    public static final EventType NOTICE_REQUESTED = EventType.of("ru.zhku.litigation.notice-requested.v1", CASES);

    public static final EventType ACCOUNT_DEBT_CHANGED =
            EventType.of("ru.zhku.debt.account-debt-changed.v1", "debt.account-state");
    public static final EventType THRESHOLD_EXCEEDED =
            EventType.of("ru.zhku.debt.threshold-exceeded.v1", "debt.accounts");
    public static final EventType THRESHOLD_CLEARED =
            EventType.of("ru.zhku.debt.threshold-cleared.v1", "debt.accounts");
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
    public static final EventType NOTICE_DELIVERED = EventType.of("ru.zhku.notification.notice-delivered.v1", NOTICES);
    public static final EventType NOTICE_FAILED = EventType.of("ru.zhku.notification.notice-failed.v1", NOTICES);

    private LitigationEvents() {}
}
