package ru.zhku.notification.contract;

import ru.zhku.kit.messaging.EventType;

/** The events that this service publishes. */
public final class NotificationEvents {
    private static final String TOPIC = "notification.notices";

    public static final EventType NOTICE_DELIVERED = EventType.of("ru.zhku.notification.notice-delivered.v1", TOPIC);
    public static final EventType NOTICE_FAILED = EventType.of("ru.zhku.notification.notice-failed.v1", TOPIC);

    private NotificationEvents() {}
}
