package ru.zhku.debt.ledger.domain;

import java.time.LocalDate;
import ru.zhku.kit.problem.Refusal;

/** The day of a question: any day that a calendar of our time knows. */
public final class AsOf {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private AsOf() {}

    /** Today if no day is given. */
    public static LocalDate of(LocalDate given, LocalDate today) {
        if (given == null) {
            return today;
        }
        if (given.getYear() < FIRST_YEAR || given.getYear() > LAST_YEAR) {
            throw Refusal.at("asOf", "malformed-parameter", "name", "asOf", "expected", "дата от 1900 до 2200 года");
        }
        return given;
    }
}
