package ru.zhku.measures.execution.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** That an occurrence was carried out: when, and the facts that show it. */
public record Completion(LocalDate doneOn, List<Evidence> evidence) {

    /** @param type type of the event; null for an execution entered by a person */
    public record Evidence(EvidenceKind kind, UUID id, String type) {}
}
