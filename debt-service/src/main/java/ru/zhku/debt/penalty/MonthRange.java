package ru.zhku.debt.penalty;

import java.time.YearMonth;
import ru.zhku.kit.problem.Refusal;

/** Service months from one (inclusive) to another (exclusive); either may be open (null). */
record MonthRange(YearMonth from, YearMonth toExclusive) {
    MonthRange {
        if (from != null && toExclusive != null && !from.isBefore(toExclusive)) {
            throw Refusal.at("serviceMonthTo", "penalty-months-empty");
        }
    }

    boolean contains(YearMonth month) {
        return (from == null || !month.isBefore(from)) && (toExclusive == null || month.isBefore(toExclusive));
    }
}
