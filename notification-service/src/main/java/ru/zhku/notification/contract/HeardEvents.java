package ru.zhku.notification.contract;

import ru.zhku.kit.messaging.EventType;

/** The events of others that this service listens to. */
public final class HeardEvents {
    public static final EventType ACCOUNT_DEBT_CHANGED =
            EventType.of("ru.zhku.debt.account-debt-changed.v1", "debt.account-state");
    public static final EventType THRESHOLD_EXCEEDED =
            EventType.of("ru.zhku.debt.threshold-exceeded.v1", "debt.accounts");
    public static final EventType THRESHOLD_CLEARED =
            EventType.of("ru.zhku.debt.threshold-cleared.v1", "debt.accounts");
    public static final EventType NOTICE_REQUESTED =
            EventType.of("ru.zhku.litigation.notice-requested.v1", "litigation.cases");

    private HeardEvents() {}
}
