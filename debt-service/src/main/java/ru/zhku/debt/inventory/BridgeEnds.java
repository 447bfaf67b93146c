package ru.zhku.debt.inventory;

import java.time.LocalDate;
import ru.zhku.debt.ledger.domain.Scope;

/** The two ends of a bridge and the accounts it is about. */
record BridgeEnds(End from, End to, Scope scope) {
    /**
     * A day and what was known of it.
     *
     * @param posting the last posting, {@code classNo} the last recorded class, {@code move} the last change of
     *     municipality that was known
     */
    record End(LocalDate day, long posting, long classNo, long move) {}
}
