package ru.zhku.notification.contact.domain;

import java.time.Instant;

/** A contact that has to wait: until when, and for which rule (QUIET_HOURS, LIMIT_DAY, LIMIT_WEEK, LIMIT_MONTH). */
public record Postponed(Instant until, String rule) {}
