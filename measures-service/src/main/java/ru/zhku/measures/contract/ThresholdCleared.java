package ru.zhku.measures.contract;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** What we use of threshold-cleared. */
public record ThresholdCleared(UUID accountId, String oktmo, String tenure, LocalDate clearedOn, Money overdue) {}
