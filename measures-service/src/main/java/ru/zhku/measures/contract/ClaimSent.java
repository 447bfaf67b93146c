package ru.zhku.measures.contract;

import java.time.LocalDate;

/** What we use of claim-sent. */
public record ClaimSent(String oktmo, LocalDate sentOn) {}
