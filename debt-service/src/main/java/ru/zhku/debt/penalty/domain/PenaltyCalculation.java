package ru.zhku.debt.penalty.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reckons penalties charge by charge and remembers by which norms it did so (ЖК РФ 155 ч. 14, 14.1 and the laws on
 * supply). Delay days are numbered from 1 on the day after the due date and run on through moratoria; a part that is
 * paid accrues up to and including the day of its payment.
 */
public final class PenaltyCalculation {
    private final PenaltyRules rules;
    private final PenaltyPolicy policy;
    private final Map<PenaltySchedule, NavigableSet<LocalDate>> changes = new EnumMap<>(PenaltySchedule.class);
    private final Set<String> legalBasis = new LinkedHashSet<>();
    private LocalDate lastReferenceDay = LocalDate.MIN;
    private LocalDate olderLawUntil;

    public PenaltyCalculation(PenaltyRules rules, PenaltyPolicy policy) {
        this.rules = rules;
        this.policy = policy;
    }

    /** @throws ru.zhku.kit.problem.Refusal {@code rates-not-known} where a rate is needed for a day without a rule */
    public ChargePenalty reckon(LateCharge charge) {
        legalBasis.add(rules.stepsOn(charge.schedule(), charge.dueOn()).legalBasis());
        if (charge.dueBasis() != null) {
            legalBasis.add(charge.dueBasis());
        }
        var segments = new ArrayList<PenaltySegment>();
        for (var tranche : charge.tranches()) {
            segments.addAll(segments(charge, tranche));
        }
        return ChargePenalty.of(segments, policy.rounding());
    }

    /** The norms used so far, in the order of their first use. */
    public List<String> legalBasis() {
        return List.copyOf(legalBasis);
    }

    /** The last reference day of a rate that lies behind the verified ones. */
    public Optional<LocalDate> unverifiedDay() {
        return lastReferenceDay.isAfter(rules.ratesVerifiedThrough())
                ? Optional.of(lastReferenceDay)
                : Optional.empty();
    }

    /** The first day of the known law, where a delay began before it: its earlier days were left out. */
    public Optional<LocalDate> olderLawUntil() {
        return Optional.ofNullable(olderLawUntil);
    }

    private List<PenaltySegment> segments(LateCharge charge, Tranche tranche) {
        var segments = new ArrayList<PenaltySegment>();
        var from = charge.dueOn().plusDays(1);
        if (from.isAfter(tranche.lateThrough())) {
            return segments;
        }
        for (var next : cuts(charge, from, tranche.lateThrough().plusDays(1))) {
            var segment = segment(charge, tranche, from, next.minusDays(1));
            int last = segments.size() - 1;
            if (segment != null && last >= 0 && segments.get(last).isContinuedBy(segment)) {
                segments.set(last, segments.get(last).with(segment.to()));
            } else if (segment != null) {
                segments.add(segment);
            }
            from = next;
        }
        return segments;
    }

    /** The days behind {@code from} on which anything may change, {@code end} the last of them. */
    private NavigableSet<LocalDate> cuts(LateCharge charge, LocalDate from, LocalDate end) {
        var known = changes.computeIfAbsent(charge.schedule(), schedule -> {
            var days = new TreeSet<>(rules.otherChanges(schedule));
            days.addAll(policy.ratePolicy() == RatePolicy.ACCRUAL_DAY ? rules.rateChanges() : Set.of());
            return days;
        });
        var cuts = new TreeSet<>(known.subSet(from, false, end, false));
        for (int delayDay : rules.stepDays(charge.schedule())) {
            var day = charge.dueOn().plusDays(delayDay);
            if (day.isAfter(from) && day.isBefore(end)) {
                cuts.add(day);
            }
        }
        cuts.add(end);
        return cuts;
    }

    /** Days among which nothing changes; null where they cost nothing. */
    private PenaltySegment segment(LateCharge charge, Tranche tranche, LocalDate from, LocalDate to) {
        var steps = rules.stepsOn(charge.schedule(), from);
        int delayDay = (int) (from.toEpochDay() - charge.dueOn().toEpochDay());
        int denominator = steps.denominator(delayDay);
        if (denominator == 0) {
            olderLawUntil = from.isBefore(steps.validFrom()) ? steps.validFrom() : olderLawUntil;
            return null;
        }
        for (var moratorium : rules.moratoria()) {
            if (moratorium.pauses(charge, from, policy.moratorium497Test())) {
                legalBasis.add(moratorium.legalBasis());
                return null;
            }
        }
        if (!steps.covers(from)) {
            throw PenaltyRules.unknown(from);
        }
        boolean onPayment = policy.ratePolicy() == RatePolicy.PAYMENT_DATE;
        var rate = rules.rateOn(onPayment ? tranche.lateThrough() : from);
        legalBasis.add(steps.legalBasis());
        legalBasis.addAll(rate.legalBasis());
        var reference = onPayment ? tranche.lateThrough() : to;
        lastReferenceDay = reference.isAfter(lastReferenceDay) ? reference : lastReferenceDay;
        return new PenaltySegment(from, to, delayDay, tranche.principal(), rate.percent(), denominator);
    }
}
