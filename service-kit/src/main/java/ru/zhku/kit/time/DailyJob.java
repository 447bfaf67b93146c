package ru.zhku.kit.time;

import java.time.LocalDate;

/**
 * Work that is done once for every business date, skipped days included and in order. A bean that implements this is
 * found by itself. A run that throws is repeated at the next tick, before
 * any later day of this job; other jobs do not wait for it.
 */
public interface DailyJob {
    /** A stable name: under it the database remembers the last day done. */
    String name();

    void run(LocalDate businessDate);
}
