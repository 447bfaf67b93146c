package ru.zhku.debt.ageing.domain;

import java.time.LocalDate;
import java.util.List;

/** Neighbouring ranges of due dates, numbered from 0, into which every debt of one day falls. */
public interface DueBands {
    int of(LocalDate due);

    /** The due dates of each band, in the order of their numbers. */
    List<AgeBucket.DueRange> ranges();
}
