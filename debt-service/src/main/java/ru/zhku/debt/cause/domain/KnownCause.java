package ru.zhku.debt.cause.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A recorded cause as far as rules and sums need it.
 *
 * @param validTo the last day on which it holds, null while there is none
 * @param actedOn the day of the last act, null if there is none
 */
public record KnownCause(
        UUID id,
        DebtCause cause,
        CauseState state,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate actedOn,
        int version) {
    private static final Comparator<KnownCause> PRECEDENCE = Comparator.comparing(
                    (KnownCause known) -> CauseState.DECIDED.contains(known.state))
            .thenComparing(KnownCause::validFrom)
            .thenComparing(known -> known.id.toString());

    public boolean holdsOn(LocalDate day) {
        boolean counts = CauseState.DECIDED.contains(state) || CauseState.OPEN.contains(state);
        return counts && !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    public CauseStanding standing() {
        return CauseState.DECIDED.contains(state) ? CauseStanding.CONFIRMED : CauseStanding.PROPOSED;
    }

    /** The one cause of a day: a confirmed one before a proposed one, then the one that began last. */
    public static Optional<KnownCause> on(LocalDate day, Collection<KnownCause> causes) {
        return causes.stream().filter(known -> known.holdsOn(day)).max(PRECEDENCE);
    }
}
