package ru.zhku.notification.mailroom.domain;

import java.time.Duration;

/** How long to wait before the next attempt: the base, then four times as long each time, up to a limit. */
public record BackOff(Duration base, Duration limit) {
    private static final int FACTOR_BITS = 2;
    private static final int MAX_SHIFT = 30;

    /** @param failures how many attempts have failed so far, at least 1 */
    public Duration after(int failures) {
        int shift = Math.min(FACTOR_BITS * (Math.max(1, failures) - 1), MAX_SHIFT);
        var wait = base.multipliedBy(1L << shift);
        return wait.compareTo(limit) > 0 ? limit : wait;
    }
}
