package ru.zhku.measures.fact.domain;

import java.time.LocalDate;
import java.util.UUID;

/** The event from which a fact is known; {@code knownOn} is the business day on which it was published. */
public record FactRef(UUID eventId, String type, LocalDate knownOn) {}
