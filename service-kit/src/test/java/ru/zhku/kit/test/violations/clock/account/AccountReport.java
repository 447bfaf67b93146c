package ru.zhku.kit.test.violations.clock.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

class AccountReport {
    private final Supplier<Instant> now = Instant::now;

    String title() {
        return LocalDate.now() + " " + now.get() + " " + System.currentTimeMillis();
    }
}
