package ru.zhku.debt.penalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.DueDates;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PaymentFact;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.kit.test.Gen;
import ru.zhku.kit.time.WorkingCalendar;

/** Random accounts against a second, naive reading of the law. A failure names the seed. */
class PenaltyPropertyTest {
    private static final PenaltyRules RULES = LawOf2026.rules();
    private static final DueDates DUE_DATES = new DueDates(WorkingCalendar.shipped());

    private record Case(
            PenaltySchedule schedule,
            PenaltyPolicy policy,
            LocalDate asOf,
            List<ChargeFact> charges,
            List<PaymentFact> payments) {
        PenaltyReckoning reckoning(LocalDate day) {
            return new PenaltyReckoning(RULES, policy, day, charges, payments);
        }
    }

    @Test
    void agreesWithTheNaiveReading() {
        Gen.check(1_500, gen -> {
            var account = account(gen);
            var reckoning = account.reckoning(account.asOf);
            var naive = new NaivePenalty(account.policy, account.asOf, account.charges, account.payments);
            for (var charge : account.charges) {
                var penalty = reckoning.reckon(charge, account.schedule, null);
                var exact = naive.of(charge, account.schedule);
                assertThat(sum(penalty)).isEqualTo(exact);
                if (account.policy.rounding() == RoundingPolicy.PER_CHARGE_HALF_UP) {
                    assertThat(penalty.penalty())
                            .isEqualTo(exact.rounded(2).movePointRight(2).longValueExact());
                } else {
                    assertThat(penalty.penalty())
                            .isEqualTo(penalty.segments().stream()
                                    .mapToLong(s -> s.amount()
                                            .rounded(2)
                                            .movePointRight(2)
                                            .longValueExact())
                                    .sum());
                }
            }
        });
    }

    @Test
    void segmentsOfATrancheAscendAndNeighboursDiffer() {
        Gen.check(1_500, gen -> {
            var account = account(gen);
            var reckoning = account.reckoning(account.asOf);
            for (var charge : account.charges) {
                PenaltySegment before = null;
                for (var segment :
                        reckoning.reckon(charge, account.schedule, null).segments()) {
                    assertThat(segment.firstDelayDay())
                            .isEqualTo((int) (segment.from().toEpochDay() - charge.dueOn()));
                    assertThat(segment.days()).isPositive();
                    assertThat(segment.to()).isBeforeOrEqualTo(account.asOf);
                    boolean sameTranche = before != null && segment.from().isAfter(before.to());
                    if (sameTranche && before.to().plusDays(1).equals(segment.from())) {
                        assertThat(before.isContinuedBy(segment) && before.principal() == segment.principal())
                                .isFalse();
                    }
                    before = segment;
                }
            }
        });
    }

    /** With the rate of each day a later look can only add days, whatever is paid or refunded meanwhile. */
    @Test
    void withTheRateOfEachDayAPenaltyNeverShrinks() {
        Gen.check(300, gen -> {
            var random = account(gen);
            var policy = new PenaltyPolicy(
                    RatePolicy.ACCRUAL_DAY, random.policy.moratorium497Test(), null, RoundingPolicy.PER_CHARGE_HALF_UP);
            var account = new Case(random.schedule, policy, random.asOf, random.charges, random.payments);
            var day = account.asOf.minusDays(gen.between(0, 90));
            for (var charge : account.charges) {
                long earlier = account.reckoning(day)
                        .reckon(charge, account.schedule, null)
                        .penalty();
                long later = account.reckoning(account.asOf)
                        .reckon(charge, account.schedule, null)
                        .penalty();
                assertThat(later).isGreaterThanOrEqualTo(earlier);
            }
        });
    }

    private static Fraction sum(ChargePenalty penalty) {
        return penalty.segments().stream().map(PenaltySegment::amount).reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Case account(Gen gen) {
        var first = YearMonth.of(2018, 12).plusMonths(gen.between(0, 80));
        var charges = new ArrayList<ChargeFact>();
        for (int i = gen.between(1, 6); i > 0; i--) {
            var month = first.plusMonths(gen.between(0, 5));
            var due =
                    gen.chance(70) ? DUE_DATES.due(month) : month.plusMonths(1).atDay(gen.between(1, 28));
            charges.add(new ChargeFact(
                    charges.size(),
                    Resource.OTHER.number(),
                    Months.of(month),
                    gen.money(1, 1_000_000).kopecks(),
                    (int) due.toEpochDay(),
                    ""));
        }
        var payments = new ArrayList<PaymentFact>();
        var days = new HashSet<LocalDate>();
        for (int i = gen.between(0, 6); i > 0; i--) {
            var day = first.atDay(1).plusDays(gen.between(0, 700));
            var payment = payment(gen, first, day, charges.size() + i);
            boolean ownDay = day.getDayOfMonth() != 1 && days.add(day);
            if (ownDay && fits(charges, payments, payment)) {
                payments.add(payment);
            }
        }
        var policy = new PenaltyPolicy(
                gen.oneOf(RatePolicy.values()),
                gen.oneOf(MoratoriumTest.values()),
                null,
                gen.oneOf(RoundingPolicy.values()));
        var asOf = first.atDay(1).plusDays(gen.between(20, 900));
        var lastKnown = LocalDate.of(2026, 12, 31);
        return new Case(
                gen.oneOf(PenaltySchedule.values()),
                policy,
                asOf.isAfter(lastKnown) ? lastKnown : asOf,
                charges,
                payments);
    }

    private static PaymentFact payment(Gen gen, YearMonth first, LocalDate day, int id) {
        int month = gen.chance(40) ? Months.of(first.plusMonths(gen.between(0, 6))) : PostingBatch.NONE;
        long amount = gen.money(1, 900_000).kopecks();
        return new PaymentFact(id, 0, month, gen.chance(20) ? -amount : amount, (int) day.toEpochDay(), "");
    }

    private static boolean fits(List<ChargeFact> charges, List<PaymentFact> payments, PaymentFact next) {
        var all = new ArrayList<>(payments);
        all.add(next);
        return new AccountFold(charges, all, FoldListener.SILENT).throughEnd();
    }
}
