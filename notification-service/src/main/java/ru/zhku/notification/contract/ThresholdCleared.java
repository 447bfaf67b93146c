package ru.zhku.notification.contract;

import java.time.LocalDate;
import java.util.UUID;

/** Heard from debt: the account is no longer over the threshold. */
public record ThresholdCleared(UUID accountId, LocalDate clearedOn) {}
