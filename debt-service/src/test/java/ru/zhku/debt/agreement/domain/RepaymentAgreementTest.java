package ru.zhku.debt.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zhku.debt.agreement.domain.AgreementState.ACTIVE;
import static ru.zhku.debt.agreement.domain.AgreementState.BREACHED;
import static ru.zhku.debt.agreement.domain.AgreementState.CANCELLED;
import static ru.zhku.debt.agreement.domain.AgreementState.COMPLETED;
import static ru.zhku.debt.agreement.domain.Debtor.RUBLE;
import static ru.zhku.debt.agreement.domain.Debtor.day;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected against actual, on the day; the debtor and his schedule are described in {@link Debtor}. */
class RepaymentAgreementTest {
    @Test
    void theBreachIsThereOnTheDayAfterTheLastDayInTime() {
        var debtor = new Debtor();
        assertThat(debtor.on("05-11").state()).isEqualTo(ACTIVE);
        assertThat(debtor.recordedOn("05-11")).isEmpty();
        var broken = debtor.on("05-12");
        assertThat(broken.state()).isEqualTo(BREACHED);
        assertThat(broken.since()).isEqualTo(day("05-12"));
        assertThat(broken.breach())
                .isEqualTo(new Breach(
                        day("05-12"), day("05-11"), BreachCause.INSTALMENT, 1, day("05-10"), day("05-11"), 10_000, 0));
        assertThat(debtor.recordedOn("05-12")).hasSize(1);
        assertThat(debtor.recordedOn("05-12")).isEmpty();
        assertThat(debtor.recordedOn("06-30")).isEmpty();
    }

    @ParameterizedTest(name = "paid {0} kopecks on {1}, tolerance {2} kopecks and {3} days: {5} on {4}")
    @CsvSource({
        // in time to the last kopeck, and a kopeck less
        "10000, 05-11, 0,   0, 05-12, ACTIVE",
        "9999,  05-11, 0,   0, 05-12, BREACHED",
        // the stated day was a day off: the next working day is in time (ГК РФ 193), the one after is not
        "10000, 05-12, 0,   0, 05-12, BREACHED",
        "10000, 05-12, 0,   0, 06-01, BREACHED",
        // exactly at the tolerance, and a kopeck over it
        "9500,  05-11, 500, 0, 05-12, ACTIVE",
        "9499,  05-11, 500, 0, 05-12, BREACHED",
        // the last day of grace, and the day after
        "10000, 05-14, 0,   3, 05-14, ACTIVE",
        "10000, 05-14, 0,   3, 05-15, ACTIVE",
        "10000, 05-15, 0,   3, 05-14, ACTIVE",
        "10000, 05-15, 0,   3, 05-15, BREACHED",
        // ahead of time: two instalments are covered, the third is not
        "20000, 04-20, 0,   0, 06-11, ACTIVE",
        "20000, 04-20, 0,   0, 07-11, ACTIVE",
        "20000, 04-20, 0,   0, 07-12, BREACHED",
        // all of it
        "30000, 06-01, 0,  30, 05-31, ACTIVE",
        "30000, 06-01, 0,  30, 06-01, COMPLETED",
        "30000, 04-11, 0,   0, 04-11, COMPLETED",
    })
    void expectedIsHeldAgainstActual(
            long kopecks, String paidOn, long tolerance, int days, String asOf, AgreementState state) {
        var debtor = new Debtor().tolerance(tolerance, days).pays(paidOn, kopecks);
        assertThat(debtor.on(asOf).state()).isEqualTo(state);
    }

    @Test
    void theSumsOfADaySayWhatIsExpectedAndWhatIsPaid() {
        var debtor = new Debtor().tolerance(30 * RUBLE, 0).pays("05-03", 80 * RUBLE);
        var standing = debtor.on("05-12");
        assertThat(standing.state()).isEqualTo(ACTIVE);
        assertThat(standing.expected()).isEqualTo(100 * RUBLE);
        assertThat(standing.actual()).isEqualTo(80 * RUBLE);
        assertThat(standing.shortfall()).isEqualTo(20 * RUBLE);
        assertThat(standing.rest()).isEqualTo(220 * RUBLE);
        assertThat(standing.next().instalment().no()).isEqualTo(1);
        assertThat(debtor.on("05-11").expected()).isZero();

        var lines = debtor.pays("06-13", 120 * RUBLE).on("06-30").lines();
        assertThat(lines).extracting(ScheduleLine::expectedCumulative).containsExactly(10_000L, 20_000L, 30_000L);
        assertThat(lines).extracting(ScheduleLine::paidCumulative).containsExactly(8_000L, 8_000L, 20_000L);
        assertThat(lines).extracting(ScheduleLine::shortfall).containsExactly(2_000L, 12_000L, 0L);
        assertThat(lines).extracting(ScheduleLine::paidOn).containsExactly(day("06-13"), day("06-13"), null);
        assertThat(lines).extracting(ScheduleLine::lastDay).containsExactly(day("05-11"), day("06-10"), day("07-11"));
    }

    @Test
    void moneyThatGoesBackIsMissingAgain() {
        var debtor = new Debtor().pays("05-10", 100 * RUBLE).pays("06-05", -100 * RUBLE);
        assertThat(debtor.on("06-10").state()).isEqualTo(ACTIVE);
        var broken = debtor.on("06-11");
        assertThat(broken.breach().expected()).isEqualTo(200 * RUBLE);
        assertThat(broken.breach().actual()).isZero();
    }

    @Test
    void payingLateCompletesButDoesNotUndoTheBreach() {
        var debtor = new Debtor().pays("05-20", 300 * RUBLE);
        assertThat(debtor.on("05-19").state()).isEqualTo(BREACHED);
        var completed = debtor.on("05-20");
        assertThat(completed.state()).isEqualTo(COMPLETED);
        assertThat(completed.breach().day()).isEqualTo(day("05-12"));
        assertThat(debtor.recordedOn("05-20"))
                .extracting(Finding::kind)
                .containsExactly(FindingKind.BREACHED, FindingKind.COMPLETED);
        assertThat(debtor.recordedOn("05-21")).isEmpty();
    }

    @Test
    void anExtensionDividesTheRestAnewAndKeepsTheOldSchedule() {
        var debtor = new Debtor()
                .pays("05-03", 60 * RUBLE)
                .act(AgreementActKind.EXTEND, "05-05")
                .schedule("05-05", 60 * RUBLE, "06-15 120", "07-15 120");
        assertThat(debtor.on("05-12").state()).isEqualTo(ACTIVE);
        assertThat(debtor.on("06-15").state()).isEqualTo(ACTIVE);
        var broken = debtor.on("06-16");
        assertThat(broken.scheduleNo()).isEqualTo(2);
        assertThat(broken.breach().expected()).isEqualTo(180 * RUBLE);
        assertThat(broken.breach().actual()).isEqualTo(60 * RUBLE);
        assertThat(debtor.on("05-04").scheduleNo()).isEqualTo(1);
        assertThat(debtor.on("05-04").lines()).hasSize(3);
        debtor.pays("06-15", 120 * RUBLE).pays("07-15", 120 * RUBLE);
        assertThat(debtor.on("07-14").state()).isEqualTo(ACTIVE);
        assertThat(debtor.on("07-15").state()).isEqualTo(COMPLETED);
    }

    @Test
    void aRecordedBreachStandsThoughABackDatedPaymentCuresItUntilItIsReinstated() {
        var debtor = new Debtor();
        assertThat(debtor.recordedOn("05-12")).hasSize(1);
        debtor.pays("05-10", 100 * RUBLE);
        var standing = debtor.on("05-14");
        assertThat(standing.state()).isEqualTo(BREACHED);
        assertThat(standing.factsDiffer()).isTrue();
        assertThat(standing.byFacts().state()).isEqualTo(ACTIVE);
        assertThat(standing.recorded().breach().actual()).isZero();
        assertThat(standing.breachAsKnownNow().actual()).isEqualTo(100 * RUBLE);
        assertThat(debtor.on("05-11").state()).isEqualTo(ACTIVE);

        debtor.act(AgreementActKind.REINSTATE, "05-16");
        assertThat(debtor.on("05-15").state()).isEqualTo(BREACHED);
        assertThat(debtor.on("05-16").state()).isEqualTo(ACTIVE);
        assertThat(debtor.on("05-16").since()).isEqualTo(day("05-16"));
        assertThat(debtor.on("06-11").state()).isEqualTo(BREACHED);
        assertThat(debtor.recordedOn("06-11")).extracting(Finding::day).containsExactly(day("06-11"));
        assertThat(debtor.recordedOn("06-12")).isEmpty();
    }

    @Test
    void whatWasMissedBeforeAReinstatementIsStillExpectedAtTheNextInstalment() {
        var debtor = new Debtor();
        debtor.recordedOn("05-12");
        debtor.act(AgreementActKind.REINSTATE, "05-20").pays("06-10", 199 * RUBLE);
        assertThat(debtor.on("06-10").state()).isEqualTo(ACTIVE);
        assertThat(debtor.on("06-11").breach().shortfall()).isEqualTo(RUBLE);
        debtor.pays("06-10", RUBLE);
        assertThat(debtor.on("06-11").state()).isEqualTo(ACTIVE);
    }

    @Test
    void aRecordedCompletionStandsUntilItIsReinstated() {
        var debtor = new Debtor().pays("05-10", 300 * RUBLE);
        assertThat(debtor.recordedOn("05-10")).extracting(Finding::kind).containsExactly(FindingKind.COMPLETED);
        debtor.pays("05-15", -200 * RUBLE);
        assertThat(debtor.on("05-20").state()).isEqualTo(COMPLETED);
        assertThat(debtor.on("05-20").factsDiffer()).isTrue();
        debtor.act(AgreementActKind.REINSTATE, "05-21");
        assertThat(debtor.on("05-21").state()).isEqualTo(ACTIVE);
        assertThat(debtor.on("06-11").state()).isEqualTo(BREACHED);
    }

    @Test
    void nothingIsJudgedAfterACancellation() {
        var debtor = new Debtor().act(AgreementActKind.CANCEL, "05-05");
        assertThat(debtor.on("05-04").state()).isEqualTo(ACTIVE);
        assertThat(debtor.on("05-12").state()).isEqualTo(CANCELLED);
        assertThat(debtor.on("05-12").breach()).isNull();
        assertThat(debtor.recordedOn("07-30")).isEmpty();
    }

    @ParameterizedTest(name = "paused {0}..{1}, tolerance {2} days: broken on {3}")
    @CsvSource({
        // due on the 11th; Deadlines says how pauses count
        "05-01, 05-10, 0, 05-12",
        "05-11, 05-11, 0, 05-13",
        "05-09, 05-12, 0, 05-14",
        "05-09, 05-12, 3, 05-17",
        "05-13, 05-20, 3, 05-23",
        "05-12, 05-20, 0, 05-12",
    })
    void pausedDaysDoNotRun(String from, String through, int days, String brokenOn) {
        var debtor = new Debtor().tolerance(0, days).paused(from, through);
        assertThat(debtor.on("06-09").breach().day()).isEqualTo(day(brokenOn));
        assertThat(debtor.on(day(brokenOn).minusDays(1).toString().substring(5)).state())
                .isEqualTo(ACTIVE);
    }

    @Test
    void aPauseWithoutAnEndHoldsEveryInstalmentThatFallsDueInIt() {
        var debtor = new Debtor().paused("05-01", null);
        assertThat(debtor.on("12-31").state()).isEqualTo(ACTIVE);
        assertThat(debtor.on("12-31").expected()).isZero();
        assertThat(debtor.on("12-31").lines().get(0).lastDay()).isNull();
    }

    @Test
    void currentChargesAreExpectedByTheirDueDatesWhereTheyAreChecked() {
        var kept = new Debtor().pays("05-11", 100 * RUBLE).currentCharge("05-11", "05-11", 50 * RUBLE);
        assertThat(kept.on("05-12").state()).isEqualTo(ACTIVE);
        assertThat(kept.on("05-12").expected()).isEqualTo(150 * RUBLE);
        assertThat(kept.on("05-12").actual()).isEqualTo(150 * RUBLE);
        // the ledger lets a payment reach the oldest debt first: what is ahead there makes up for the current charge
        var ahead = new Debtor().pays("04-20", 50 * RUBLE).currentCharge("04-20", null, 0);
        assertThat(ahead.on("04-21").state()).isEqualTo(ACTIVE);
        assertThat(ahead.on("05-12").breach().shortfall()).isEqualTo(100 * RUBLE);
        assertThat(new Debtor().currentCharge("04-20", null, 0).on("04-21").breach())
                .isEqualTo(new Breach(
                        day("04-21"),
                        day("04-20"),
                        BreachCause.CURRENT_CHARGE,
                        0,
                        day("04-20"),
                        day("04-20"),
                        5_000,
                        0));
    }
}
