package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A schedule and the day from which it holds; an extension adds a version, none is ever changed.
 *
 * @param paidBefore kopecks of the covered debt paid or credited through {@code from}; the instalments divide the rest
 */
public record ScheduleVersion(int no, LocalDate from, long paidBefore, List<Instalment> instalments) {}
