package ru.zhku.measures.interpretation.domain;

import java.time.LocalDate;

/**
 * An official confirmed the proposed reading of a mechanism, or withdrew the confirmation, on a day.
 *
 * @param order grows from 1 within a mechanism
 * @param position code of the official's position in the plan
 */
public record ReadingFact(
        String mechanismId, long order, ReadingState act, LocalDate on, String position, String note) {}
