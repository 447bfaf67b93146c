package ru.zhku.kit.test.violations.good.contract;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.kit.money.Money;

public record Told(UUID id, LocalDate on, Money sum) {
    public static final EventType TYPE = EventType.of("ru.zhku.sample.told.v1", "kit.test");
}
