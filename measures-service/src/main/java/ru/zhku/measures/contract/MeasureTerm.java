package ru.zhku.measures.contract;

import java.time.LocalDate;
import java.util.UUID;

/** Body of measure-due and measure-overdue: which occurrence of which mechanism, and its day. */
public record MeasureTerm(
        UUID occurrenceId,
        UUID planId,
        String mechanismId,
        String oktmo,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate dueOn) {}
