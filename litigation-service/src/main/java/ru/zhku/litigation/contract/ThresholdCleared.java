package ru.zhku.litigation.contract;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** debt-service: an account no longer owes more than the threshold; the fields we use. */
public record ThresholdCleared(UUID accountId, LocalDate clearedOn) {
    public ThresholdCleared {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(clearedOn, "clearedOn");
    }
}
