package ru.zhku.debt.penalty.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ru.zhku.kit.problem.Refusal;

/** Every number of the law that a penalty is made of, each with the days on which it holds. */
public final class PenaltyRules {
    /** The key rate of the Bank of Russia from its first day in force until the next one. */
    public record KeyRate(LocalDate validFrom, BigDecimal percent, String legalBasis) {}

    /** The effective yearly rate of a day and the norms it comes from. */
    public record Rate(BigDecimal percent, List<String> legalBasis) {}

    private final NavigableMap<LocalDate, KeyRate> keyRates = new TreeMap<>();
    private final List<RateCap> caps;
    private final List<Moratorium> moratoria;
    private final Map<PenaltySchedule, NavigableMap<LocalDate, PenaltySteps>> steps =
            new EnumMap<>(PenaltySchedule.class);
    private final LocalDate ratesVerifiedThrough;

    /**
     * @param keyRates of several with one first day the last one holds
     * @param caps of several that cover a day the last one holds
     * @param steps at least one wording of each schedule that is asked for
     */
    public PenaltyRules(
            Collection<KeyRate> keyRates,
            Collection<RateCap> caps,
            Collection<Moratorium> moratoria,
            Collection<PenaltySteps> steps,
            LocalDate ratesVerifiedThrough) {
        keyRates.forEach(rate -> this.keyRates.put(rate.validFrom(), rate));
        this.caps = List.copyOf(caps);
        this.moratoria = List.copyOf(moratoria);
        steps.forEach(wording -> this.steps
                .computeIfAbsent(wording.schedule(), schedule -> new TreeMap<>())
                .put(wording.validFrom(), wording));
        this.ratesVerifiedThrough = ratesVerifiedThrough;
    }

    /** The last day for which a person has checked that no rate is missing. */
    public LocalDate ratesVerifiedThrough() {
        return ratesVerifiedThrough;
    }

    /** @throws Refusal {@code rates-not-known} for a day without a rule: a calculation never guesses */
    public Rate rateOn(LocalDate day) {
        RateCap cap = null;
        for (var candidate : caps) {
            cap = candidate.covers(day) ? candidate : cap;
        }
        if (cap == null) {
            throw unknown(day);
        }
        if (cap.mode() == CapMode.FIXED) {
            return new Rate(plain(cap.percent()), List.of(cap.legalBasis()));
        }
        var key = keyRates.floorEntry(day);
        if (key == null) {
            throw unknown(day);
        }
        var percent = key.getValue().percent();
        percent = cap.mode() == CapMode.LOWER_OF ? percent.min(cap.percent()) : percent;
        return new Rate(plain(percent), List.of(cap.legalBasis(), key.getValue().legalBasis()));
    }

    /** The wording that holds on a day; before the first one it is the first, so ask {@link PenaltySteps#covers}. */
    PenaltySteps stepsOn(PenaltySchedule schedule, LocalDate day) {
        var wordings = steps.get(schedule);
        var known = wordings.floorEntry(day);
        return known == null ? wordings.firstEntry().getValue() : known.getValue();
    }

    Collection<Moratorium> moratoria() {
        return moratoria;
    }

    /** Days on which the effective rate may change. */
    Set<LocalDate> rateChanges() {
        var days = new TreeSet<>(keyRates.keySet());
        caps.forEach(cap -> addBounds(days, cap.validFrom(), cap.validTo()));
        return days;
    }

    /** Days on which moratoria or the wording of a schedule begin, and days after their end. */
    Set<LocalDate> otherChanges(PenaltySchedule schedule) {
        var days = new TreeSet<LocalDate>();
        moratoria.forEach(moratorium -> addBounds(days, moratorium.validFrom(), moratorium.validTo()));
        steps.get(schedule).values().forEach(wording -> addBounds(days, wording.validFrom(), wording.validTo()));
        return days;
    }

    /** Numbers of delay days on which a step of any wording begins. */
    Set<Integer> stepDays(PenaltySchedule schedule) {
        var numbers = new LinkedHashSet<Integer>();
        steps.get(schedule)
                .values()
                .forEach(wording -> numbers.addAll(wording.denominators().keySet()));
        return numbers;
    }

    static Refusal unknown(LocalDate day) {
        return Refusal.of("rates-not-known", "day", day);
    }

    private static void addBounds(Set<LocalDate> days, LocalDate from, LocalDate to) {
        days.add(from);
        if (to != null) {
            days.add(to.plusDays(1));
        }
    }

    /** Without trailing zeros and never in powers of ten. */
    private static BigDecimal plain(BigDecimal percent) {
        var stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
