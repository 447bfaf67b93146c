package ru.zhku.debt.contract;

import ru.zhku.kit.messaging.EventType;

/** The events of others that this service listens to. */
public final class HeardEvents {
    public static final EventType DECISION_ENTERED =
            EventType.of("ru.zhku.litigation.decision-entered.v1", "litigation.cases");

    private HeardEvents() {}
}
