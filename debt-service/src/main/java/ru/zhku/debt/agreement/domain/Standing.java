package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;
import java.util.List;
import ru.zhku.debt.pause.domain.PausedDays;

/**
 * An agreement on a day; sums in kopecks.
 *
 * @param since the day from which it has been in this state
 * @param expected payments whose time is over before {@code asOf}
 * @param actual what was paid towards them and ahead
 * @param paid what was paid of the covered debt
 * @param credited what credits and write-offs took off the covered debt; nobody paid it and nobody demands it
 * @param rest still to be paid of the covered debt
 * @param breach the one in force, null if there is none
 * @param completedOn null if it is not
 * @param recorded the finding that decides the state, null if the facts alone do
 * @param byFacts what the facts known now say by themselves
 * @param breachAsKnownNow the sums of a recorded breach as they are known now, null without one
 * @param lines of the schedule in force
 */
public record Standing(
        LocalDate asOf,
        AgreementState state,
        LocalDate since,
        long expected,
        long actual,
        long paid,
        long credited,
        long rest,
        Breach breach,
        LocalDate completedOn,
        Finding recorded,
        ByFacts byFacts,
        Breach breachAsKnownNow,
        int scheduleNo,
        List<ScheduleLine> lines,
        PausedDays paused) {

    /** The state without regard to what was found before. */
    public record ByFacts(AgreementState state, Breach breach, LocalDate completedOn) {}

    public long shortfall() {
        return Math.max(0, expected - actual);
    }

    /** A finding stands that the facts known now do not bear out. */
    public boolean factsDiffer() {
        return recorded != null && state != AgreementState.CANCELLED && byFacts.state() != state;
    }

    /** The first instalment that is not paid yet; null if all are, or the agreement is at its end. */
    public ScheduleLine next() {
        if (ofAccount() == AgreementStanding.NONE) {
            return null;
        }
        return lines.stream()
                .filter(line -> line.settledOn() == null)
                .findFirst()
                .orElse(null);
    }

    public AgreementStanding ofAccount() {
        return switch (state) {
            case ACTIVE -> AgreementStanding.ACTIVE;
            case BREACHED -> AgreementStanding.BREACHED;
            case COMPLETED, CANCELLED -> AgreementStanding.NONE;
        };
    }
}
