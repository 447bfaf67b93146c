package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ru.zhku.debt.ledger.domain.ChargeCourse;

/**
 * A charge of the debt out of which an agreement was made, with all that was charged in its place since, followed day by
 * day. Credits are no payments: they lower what is covered of the charge as far as it is not paid yet, and of the rest
 * of the charge nothing. Of a day credits come first, as in the ledger.
 */
final class CoveredCourse {
    /** A charge in place of this one, from a day on. */
    record Standin(ChargeCourse course, LocalDate from) {}

    private final CoveredCharge charge;
    private final ChargeCourse course;
    private final List<Standin> standins;
    private final LedgerLines lines;
    private long credited;
    private long lowered;
    private long own;

    CoveredCourse(CoveredCharge charge, ChargeCourse course, List<Standin> standins, LedgerLines lines) {
        this.charge = charge;
        this.course = course;
        this.standins = standins;
        this.lines = lines;
    }

    /** Days on which anything of it changed. */
    Set<LocalDate> days() {
        var days = new TreeSet<>(course.paidThrough().keySet());
        days.addAll(lines.creditsOf(course.id()).keySet());
        for (var standin : standins) {
            days.add(standin.from);
            days.addAll(standin.course.paidThrough().keySet());
            days.addAll(lines.creditsOf(standin.course.id()).keySet());
        }
        return days;
    }

    /** By how much the credits of the next day lower what is covered; negative where a charge undoes them. */
    long lower(LocalDate day) {
        long now = Math.max(0, creditsSince(day));
        long before = lowered;
        long room = Math.max(0, charge.covered() - lowered - Math.max(0, own));
        lowered = now > credited ? lowered + Math.min(now - credited, room) : Math.min(lowered, now);
        credited = now;
        return lowered - before;
    }

    /**
     * What counts as paid under the agreement at the end of the same day: of the covered part all money that reached it,
     * and that is first; of the rest of the charge only money from the day of conclusion on. Negative where a refund
     * demands again what a credit had paid.
     */
    long paid(LocalDate day) {
        long money = moneySince(day);
        own = Math.min(charge.covered() - lowered, Math.max(money, -lowered));
        long beyond = Math.min(money - own, charge.outstanding() - charge.covered());
        return own + Math.max(0, Math.min(beyond, moneyFromConclusion(day)));
    }

    private long creditsSince(LocalDate day) {
        long sum = lines.creditsThrough(course.id(), day) - lines.creditsKnown().getOrDefault(course.id(), 0L);
        for (var standin : standins) {
            if (!standin.from.isAfter(day)) {
                sum += lines.creditsThrough(standin.course.id(), day) - standin.course.amount();
            }
        }
        return sum;
    }

    /** All that lessened the debt since the baseline, without the credits. */
    private long moneySince(LocalDate day) {
        long sum = course.paidThrough(day) - (course.amount() - charge.outstanding()) - creditsSince(day);
        for (var standin : standins) {
            if (!standin.from.isAfter(day)) {
                sum += standin.course.paidThrough(day) - standin.course.amount();
            }
        }
        return sum;
    }

    private long moneyFromConclusion(LocalDate day) {
        long sum = lines.moneyThrough(course.id(), day);
        for (var standin : standins) {
            if (!standin.from.isAfter(day)) {
                sum += standin.course.paidThrough(day) - lines.creditsThrough(standin.course.id(), day);
            }
        }
        return sum;
    }
}
