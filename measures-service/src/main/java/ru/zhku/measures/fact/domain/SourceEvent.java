package ru.zhku.measures.fact.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** An event in full, as it was received: what a number is opened down to. */
public record SourceEvent(
        UUID eventId,
        String type,
        String source,
        String subject,
        Instant time,
        LocalDate aboutOn,
        LocalDate knownOn,
        Map<String, Object> data) {}
