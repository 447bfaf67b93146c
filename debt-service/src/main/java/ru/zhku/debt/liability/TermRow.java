package ru.zhku.debt.liability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.debt.liability.domain.Liability;
import ru.zhku.debt.liability.domain.Share;
import ru.zhku.debt.liability.domain.Term;

/** A term as it was recorded, with what was recorded of its end. */
record TermRow(
        UUID id,
        UUID personId,
        Liability liability,
        Integer numerator,
        Integer denominator,
        LocalDate from,
        LocalDate to,
        String document,
        UUID payerChangeId,
        String enteredBy,
        Instant enteredAt,
        LocalDate endedOn,
        boolean withdrawn) {

    /** The last day on which it holds, null if without an end. */
    LocalDate lastDay() {
        return endedOn != null ? endedOn : to;
    }

    Term term() {
        var share = numerator == null ? null : Share.of(numerator, denominator);
        return new Term(personId, liability, share, from, lastDay());
    }
}
