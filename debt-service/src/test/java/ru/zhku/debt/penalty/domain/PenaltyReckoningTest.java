package ru.zhku.debt.penalty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.zhku.debt.penalty.domain.LawOf2026.day;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PaymentFact;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.kit.problem.Refusal;

/** What payments, advances and refunds do to the parts of a charge, and where a calculation must refuse. */
class PenaltyReckoningTest {
    private static final PenaltyPolicy USUAL = new PenaltyPolicy(null, null, null, null);
    private static final PenaltyPolicy EACH_DAY = new PenaltyPolicy(RatePolicy.ACCRUAL_DAY, null, null, null);

    private final List<ChargeFact> charges = new ArrayList<>();
    private final List<PaymentFact> payments = new ArrayList<>();

    @Test
    void aPaymentWithoutAMonthPaysTheOldestDueFirst() {
        var january = charge("2024-01", "2024-02-12", 300_00);
        var february = charge("2024-02", "2024-03-11", 300_00);
        pay("2024-05-20", 400_00, null);

        var reckoning = reckoning("2024-06-30");
        assertThat(parts(reckoning, january)).containsExactly("30000 through 2024-05-20");
        assertThat(parts(reckoning, february)).containsExactly("10000 through 2024-05-20", "20000 through 2024-06-30");
        assertThat(reckoning.outstanding(february)).isEqualTo(200_00);
    }

    @Test
    void aPaymentThatNamesAMonthPaysItFirst() {
        var january = charge("2024-01", "2024-02-12", 300_00);
        var february = charge("2024-02", "2024-03-11", 300_00);
        pay("2024-05-20", 400_00, "2024-02");

        var reckoning = reckoning("2024-06-30");
        assertThat(parts(reckoning, january)).containsExactly("10000 through 2024-05-20", "20000 through 2024-06-30");
        assertThat(parts(reckoning, february)).containsExactly("30000 through 2024-05-20");
    }

    @Test
    void eachPaymentOfADayIsAPartOfItsOwn() {
        var charge = charge("2024-01", "2024-02-12", 300_00);
        pay("2024-05-20", 200_00, null);
        pay("2024-05-20", 100_00, null);

        assertThat(parts(reckoning("2024-06-30"), charge))
                .containsExactly("10000 through 2024-05-20", "20000 through 2024-05-20");
    }

    @Test
    void paymentsAfterTheDayAreIgnored() {
        var charge = charge("2024-01", "2024-02-12", 300_00);
        pay("2024-06-30", 100_00, null);
        pay("2024-07-01", 200_00, null);

        assertThat(parts(reckoning("2024-06-30"), charge))
                .containsExactly("10000 through 2024-06-30", "20000 through 2024-06-30");
    }

    @Test
    void moneyThatCameBeforeTheChargeWasInForceWaitsAndIsInTime() {
        var charge = charge("2024-01", "2024-02-12", 300_00);
        pay("2024-01-10", 500_00, "2024-01");

        var early = reckoning("2024-01-31");
        assertThat(early.isInForce(charge)).isFalse();
        assertThat(early.outstanding(charge)).isEqualTo(300_00);
        assertThat(parts(early, charge)).isEmpty();
        var later = reckoning("2025-01-31");
        assertThat(later.outstanding(charge)).isZero();
        assertThat(parts(later, charge)).isEmpty();
    }

    /** By contract the charge was due within its own month; the advance came five days late, not seventeen. */
    @Test
    void anAdvanceStopsTheDelayOnTheDayTheMoneyCame() {
        var charge = charge("2024-01", "2024-01-15", 130_00);
        pay("2024-01-20", 130_00, "2024-01");

        var penalty = reckoning("2024-03-31").reckon(charge, PenaltySchedule.OTHER_CONSUMER, null);
        assertThat(penalty.segments()).singleElement().satisfies(segment -> {
            assertThat(segment.from()).isEqualTo(day("2024-01-16"));
            assertThat(segment.to()).isEqualTo(day("2024-01-20"));
            assertThat(segment.amount()).hasToString("19/40"); // 130 × 9.5 % × 5 / 130
        });
        assertThat(penalty.penalty()).isEqualTo(48);
    }

    @Test
    void whatARefundReopensWasNeverPaidAndTheLastPaymentLosesFirst() {
        var charge = charge("2024-01", "2024-02-12", 300_00);
        pay("2024-04-01", 100_00, null);
        pay("2024-05-01", 200_00, null);
        pay("2024-06-01", -250_00, null);

        assertThat(parts(reckoning("2024-05-31"), charge))
                .containsExactly("10000 through 2024-04-01", "20000 through 2024-05-01");
        assertThat(parts(reckoning("2024-06-30"), charge))
                .containsExactly("5000 through 2024-04-01", "25000 through 2024-06-30");
        pay("2024-07-10", 250_00, null);
        assertThat(parts(reckoning("2024-12-31"), charge))
                .containsExactly("5000 through 2024-04-01", "25000 through 2024-07-10");
    }

    @Test
    void aRefundBeyondWhatIsPaidIsNamed() {
        charge("2024-01", "2024-02-12", 300_00);
        pay("2024-04-01", 100_00, null);
        pay("2024-06-01", -100_01, null);

        assertThat(reckoning("2024-05-31").overdrawn()).isEmpty();
        assertThat(reckoning("2024-06-30").overdrawn()).contains(payments.get(1));
    }

    @ParameterizedTest
    @CsvSource({
        // paid, whether it needs a rate of 2027
        "2026-12-31, false",
        "2027-01-01, true"
    })
    void aReferenceDayIn2027IsRefused(LocalDate paidOn, boolean refused) {
        var charge = charge("2026-09", "2026-10-12", 300_00);
        pay(paidOn.toString(), 300_00, null);

        if (refused) {
            refuses(reckoning("2027-02-01"), charge, "2027-01-01");
        } else {
            assertThat(parts(reckoning("2027-02-01"), charge)).containsExactly("30000 through 2026-12-31");
        }
    }

    @Test
    void whoIsLateByThirtyDaysIn2027NeedsNoRate() {
        var charge = charge("2026-11", "2026-12-15", 300_00);

        assertThat(parts(reckoning("2027-01-14"), charge)).isEmpty();
        refuses(reckoning("2027-01-15"), charge, "2027-01-15");
    }

    @Test
    void daysOfAMoratoriumNeedNoRateEither() {
        var rules = new PenaltyRules(List.of(), List.of(), LawOf2026.moratoria(), LawOf2026.steps(), day("2020-01-01"));
        var charge = charge("2020-02", "2020-03-10", 300_00);

        var reckoning = new PenaltyReckoning(rules, USUAL, day("2020-12-31"), charges, payments);
        assertThat(reckoning
                        .reckon(charge, PenaltySchedule.CITIZEN_155_14, null)
                        .penalty())
                .isZero();
        assertThat(reckoning.legalBasis()).containsExactly("ЖК РФ 155 ч. 14", "ПП РФ 424");
        refuses(new PenaltyReckoning(rules, USUAL, day("2021-01-01"), charges, payments), charge, "2021-01-01");
    }

    @Test
    void theRateOfEachDayIsRefusedOnlyFromTheFirstUnknownDay() {
        var charge = charge("2026-09", "2026-10-12", 300_00);

        var known = new PenaltyReckoning(LawOf2026.rules(), EACH_DAY, day("2026-12-31"), charges, payments);
        assertThat(known.reckon(charge, PenaltySchedule.CITIZEN_155_14, null).segments())
                .isNotEmpty();
        var unknown = new PenaltyReckoning(LawOf2026.rules(), EACH_DAY, day("2027-03-01"), charges, payments);
        refuses(unknown, charge, "2027-01-01");
    }

    @Test
    void delaysThatBeganBefore2016AreRefusedOrToldWhereTheyCostNothing() {
        var december = charge("2015-11", "2015-12-10", 300_00);
        var reckoning = reckoning("2016-03-01");
        var segments =
                reckoning.reckon(december, PenaltySchedule.CITIZEN_155_14, null).segments();
        assertThat(segments.get(0).from()).isEqualTo(day("2016-01-10"));
        assertThat(segments.get(0).firstDelayDay()).isEqualTo(31);
        assertThat(reckoning.olderLawUntil()).contains(day("2016-01-01"));

        var summer = charge("2015-06", "2015-07-10", 300_00);
        refuses(reckoning("2016-03-01"), summer, "2015-08-10");
    }

    @Test
    void aDayBehindTheVerifiedRatesIsTold() {
        var charge = charge("2026-03", "2026-04-15", 300_00);

        var verified = reckoning("2026-10-22");
        verified.reckon(charge, PenaltySchedule.CITIZEN_155_14, null);
        assertThat(verified.unverifiedDay()).isEmpty();
        var later = reckoning("2026-10-23");
        later.reckon(charge, PenaltySchedule.CITIZEN_155_14, null);
        assertThat(later.unverifiedDay()).contains(day("2026-10-23"));
    }

    @Test
    void hugeSumsStayExact() {
        var charge = charge("2016-01", "2016-02-10", 10_000_000_000_000L);

        var penalty = reckoning("2026-11-23").reckon(charge, PenaltySchedule.OTHER_CONSUMER, null);
        var exact = penalty.segments().stream().map(PenaltySegment::amount).reduce(Fraction.ZERO, Fraction::plus);
        assertThat(penalty.penalty())
                .isEqualTo(exact.rounded(2).movePointRight(2).longValueExact());
    }

    @ParameterizedTest
    @CsvSource({
        "POPULATION, OWNER, HEATING, CITIZEN_155_14",
        "POPULATION, SOCIAL_TENANT, RENT, CITIZEN_155_14",
        "POPULATION, NONE, GAS, CITIZEN_155_14",
        "POPULATION, OWNER, CAPITAL_REPAIR, CAPITAL_REPAIR_155_14_1",
        "MUNICIPAL_ORGANISATION, NONE, CAPITAL_REPAIR, CAPITAL_REPAIR_155_14_1",
        "MUNICIPAL_ORGANISATION, NONE, HEATING, OTHER_CONSUMER",
        "MUNICIPAL_ORGANISATION, MUNICIPAL_VACANT, HEATING, CITIZEN_155_14",
        "REGIONAL_ORGANISATION, OWNER, ELECTRICITY, OTHER_CONSUMER",
        "FEDERAL_ORGANISATION, NONE, ELECTRICITY, OTHER_CONSUMER",
        "MANAGING_ORGANISATION, NONE, HEATING, MANAGING_ORG",
        "OTHER, NONE, WASTE, OTHER_CONSUMER"
    })
    void theScheduleFollowsTheClassAndTheResource(
            ConsumerGroup group, Tenure tenure, Resource resource, PenaltySchedule schedule) {
        assertThat(PenaltySchedule.of(group, tenure, resource)).isEqualTo(schedule);
    }

    private ChargeFact charge(String month, String due, long kopecks) {
        var charge = new ChargeFact(
                100 + charges.size(),
                Resource.HEATING.number(),
                Months.of(YearMonth.parse(month)),
                kopecks,
                (int) day(due).toEpochDay(),
                "");
        charges.add(charge);
        return charge;
    }

    private void pay(String on, long kopecks, String month) {
        int named = month == null ? PostingBatch.NONE : Months.of(YearMonth.parse(month));
        payments.add(new PaymentFact(200 + payments.size(), 0, named, kopecks, (int) day(on).toEpochDay(), ""));
    }

    private PenaltyReckoning reckoning(String asOf) {
        return new PenaltyReckoning(LawOf2026.rules(), USUAL, day(asOf), charges, payments);
    }

    private static List<String> parts(PenaltyReckoning reckoning, ChargeFact charge) {
        return reckoning.reckon(charge, PenaltySchedule.CITIZEN_155_14, null).segments().stream()
                .filter(segment -> segment.firstDelayDay() == 31)
                .map(segment -> segment.principal() + " through " + lastDay(reckoning, charge, segment))
                .toList();
    }

    /** The last day of the part that begins with this segment. */
    private static LocalDate lastDay(PenaltyReckoning reckoning, ChargeFact charge, PenaltySegment first) {
        var all = reckoning.reckon(charge, PenaltySchedule.CITIZEN_155_14, null).segments();
        var last = first;
        for (var segment : all.subList(all.indexOf(first) + 1, all.size())) {
            if (!segment.from().isAfter(last.to())) {
                break;
            }
            last = segment;
        }
        return last.to();
    }

    private static void refuses(PenaltyReckoning reckoning, ChargeFact charge, String day) {
        assertThatThrownBy(() -> reckoning.reckon(charge, PenaltySchedule.CITIZEN_155_14, null))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("rates-not-known");
                    assertThat(refusal.params()).containsEntry("day", day(day));
                });
    }
}
