package ru.zhku.debt.inventory;

import java.time.DateTimeException;
import java.time.LocalDate;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.kit.problem.Refusal;

/** The parts of a cursor that are not texts. */
final class Cursors {
    private Cursors() {}

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw malformed(e);
        }
    }

    static int small(String text) {
        long number = number(text);
        if (number != (short) number) {
            throw malformed(null);
        }
        return (int) number;
    }

    static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(String.valueOf(text));
            if (AsOf.isKnown(day)) {
                return day;
            }
        } catch (DateTimeException e) {
            throw malformed(e);
        }
        throw malformed(null);
    }

    private static Refusal malformed(Exception cause) {
        var refusal = Refusal.at("cursor", "malformed-cursor");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
