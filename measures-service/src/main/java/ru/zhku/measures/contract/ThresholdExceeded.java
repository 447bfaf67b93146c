package ru.zhku.measures.contract;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** What we use of threshold-exceeded. */
public record ThresholdExceeded(
        UUID accountId, String oktmo, String tenure, LocalDate crossedOn, Money overdue, Money rentOverdue) {}
