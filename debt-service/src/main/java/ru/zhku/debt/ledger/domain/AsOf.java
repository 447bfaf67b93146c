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
        return given == null ? today : known("asOf", given);
    }

    /** The same day if a calendar of our time knows it, null if none is given. */
    public static LocalDate known(String name, LocalDate given) {
        if (given != null && !isKnown(given)) {
            throw Refusal.at(name, "malformed-parameter", "name", name, "expected", "дата от 1900 до 2200 года");
        }
        return given;
    }

    public static boolean isKnown(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
