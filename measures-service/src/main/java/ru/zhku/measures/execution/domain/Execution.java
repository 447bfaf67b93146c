package ru.zhku.measures.execution.domain;

import java.time.LocalDate;
import java.util.UUID;

/** What a person entered as done; {@code occurrenceId} is null where only the mechanism was named. */
public record Execution(UUID id, String mechanismId, UUID occurrenceId, LocalDate doneOn) {}
