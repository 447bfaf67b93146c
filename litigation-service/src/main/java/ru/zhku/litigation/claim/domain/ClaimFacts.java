package ru.zhku.litigation.claim.domain;

import java.time.LocalDate;
import java.util.UUID;

/** A claim as the court case needs it. */
public record ClaimFacts(UUID id, UUID candidateId, LocalDate sentOn, LocalDate earliestFilingOn, ClaimStatus status) {}
