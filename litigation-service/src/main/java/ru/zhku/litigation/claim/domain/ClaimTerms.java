package ru.zhku.litigation.claim.domain;

import java.time.LocalDate;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.litigation.candidate.domain.ConsumerGroup;
import ru.zhku.litigation.law.domain.LawNumbers;

/**
 * The terms a pre-trial claim sets running: until when the debtor is asked to pay, and from which day the case may be
 * filed. An organisation has at least 30 calendar days from sending (АПК РФ 4 ч. 5); the term must have run out.
 */
public record ClaimTerms(LocalDate payBy, LocalDate earliestFilingOn) {
    public static final int DEFAULT_DAYS = 30;
    private static final int LONGEST_DAYS = 365;

    /** @throws Refusal {@code demand-days-out-of-range} */
    public static ClaimTerms of(ConsumerGroup group, LocalDate sentOn, int demandDays, LawNumbers law) {
        int least = group.isOrganisation()
                ? law.get("PRETRIAL_DAYS", "ORGANISATION", sentOn).asInt()
                : 1;
        if (demandDays < least || demandDays > LONGEST_DAYS) {
            throw Refusal.at("/demandDays", "demand-days-out-of-range", "least", least, "most", LONGEST_DAYS);
        }
        var payBy = sentOn.plusDays(demandDays);
        return new ClaimTerms(payBy, payBy.plusDays(1));
    }

    /**
     * The first day of filing once it is known when the letter was really sent: an organisation's days run from there,
     * but never end before the day that the letter stated.
     */
    public static LocalDate filingFrom(ConsumerGroup group, LocalDate payBy, LocalDate postedOn, LawNumbers law) {
        var stated = payBy.plusDays(1);
        if (!group.isOrganisation()) {
            return stated;
        }
        var least = law.get("PRETRIAL_DAYS", "ORGANISATION", postedOn).asInt();
        var byLaw = postedOn.plusDays(least).plusDays(1);
        return byLaw.isAfter(stated) ? byLaw : stated;
    }
}
