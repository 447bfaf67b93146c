package ru.zhku.debt.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zhku.debt.agreement.domain.Debtor.RUBLE;
import static ru.zhku.debt.agreement.domain.Debtor.day;

import org.junit.jupiter.api.Test;

/**
 * A write-off, a storno or a recalculation is no performance by the debtor (ГК РФ 408): it lowers what the agreement
 * still covers. 300.00 in three instalments of 100.00, in time until 11 May, 10 June and 11 July.
 */
class CreditedDebtTest {
    @Test
    void whatIsWrittenOffIsNoLongerExpectedAndNeverPaid() {
        var debtor = new Debtor().credited("04-20", 150 * RUBLE);
        assertThat(debtor.recordedOn("06-10")).isEmpty();
        var before = debtor.on("06-10");
        assertSums(before, 0, 150, 150);
        assertThat(before.expected()).isZero();
        assertThat(before.next().instalment().no()).isEqualTo(2);
        assertThat(before.next().demanded()).isEqualTo(50 * RUBLE);
        assertThat(before.lines()).extracting(ScheduleLine::paidOn).containsOnlyNulls();

        var found = debtor.recordedOn("06-11").get(0);
        assertThat(found.kind()).isEqualTo(FindingKind.BREACHED);
        assertThat(found.breach().expected()).isEqualTo(50 * RUBLE);
        assertThat(found.breach().actual()).isZero();
        assertThat(debtor.on("06-11").expected()).isEqualTo(50 * RUBLE);
        assertThat(debtor.on("07-12").expected()).isEqualTo(150 * RUBLE);
    }

    @Test
    void whoPaysWhatTheWriteOffLeftHasKeptTheAgreement() {
        var debtor = new Debtor().credited("04-20", 100 * RUBLE).pays("06-10", 200 * RUBLE);
        assertThat(debtor.recordedOn("06-10")).extracting(Finding::kind).containsExactly(FindingKind.COMPLETED);
        assertThat(debtor.on("06-10").since()).isEqualTo(day("06-10"));
        assertSums(debtor.on("06-10"), 200, 100, 0);
    }

    @Test
    void ofAnUnbrokenAgreementTheLastPartMayBeWrittenOff() {
        var debtor = new Debtor().pays("05-10", 200 * RUBLE).credited("06-20", 100 * RUBLE);
        assertThat(debtor.on("06-19").state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(debtor.recordedOn("06-20")).extracting(Finding::day).containsExactly(day("06-20"));
        assertThat(debtor.on("06-20").state()).isEqualTo(AgreementState.COMPLETED);
        assertSums(debtor.on("06-20"), 200, 100, 0);
    }

    /** What was told stands, as after a payment that was returned; the facts differ. */
    @Test
    void aCompletionThatTheReversalUndoesStandsUntilItIsReinstated() {
        var debtor = new Debtor().pays("05-10", 200 * RUBLE).credited("06-20", 100 * RUBLE);
        debtor.recordedOn("06-20");
        debtor.takenBack("06-20", "08-01", 100 * RUBLE, null, 0);
        assertThat(debtor.on("07-31").factsDiffer()).isFalse();
        var after = debtor.on("08-01");
        assertThat(after.state()).isEqualTo(AgreementState.COMPLETED);
        assertThat(after.factsDiffer()).isTrue();
        assertThat(after.byFacts().state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(debtor.on("08-02").byFacts().breach().day()).isEqualTo(day("08-02"));
        assertSums(after, 200, 0, 100);
        assertThat(debtor.recordedOn("08-01")).isEmpty();
    }

    /** The obligation ends with the debt (ГК РФ 407, 415): nothing is left to be kept, and nothing that holds anybody. */
    @Test
    void allWrittenOffAndNothingPaidEndsTheAgreement() {
        var debtor = new Debtor().credited("04-20", 300 * RUBLE);
        assertThat(debtor.on("04-19").ofAccount()).isEqualTo(AgreementStanding.ACTIVE);
        var found = debtor.recordedOn("04-20");
        assertThat(found).extracting(Finding::kind).containsExactly(FindingKind.COMPLETED);
        assertThat(found).extracting(Finding::day).containsExactly(day("04-20"));
        var ended = debtor.on("12-01");
        assertThat(ended.state()).isEqualTo(AgreementState.COMPLETED);
        assertThat(ended.since()).isEqualTo(day("04-20"));
        assertThat(ended.ofAccount()).isEqualTo(AgreementStanding.NONE);
        assertThat(ended.next()).isNull();
        assertThat(ended.shortfall()).isZero();
        assertSums(ended, 0, 300, 0);
        assertThat(debtor.recordedOn("12-01")).isEmpty();
    }

    /** All three days passed while the debt was given up: none was missed. Asked for again on 1 August, missed on the 2nd. */
    @Test
    void aDayOnWhichTheDebtStoodWrittenOffCannotBeMissed() {
        var debtor = new Debtor().credited("04-20", 300 * RUBLE).takenBack("04-20", "08-01", 300 * RUBLE, null, 0);
        assertThat(debtor.on("07-31").state()).as("on that day it was given up").isEqualTo(AgreementState.COMPLETED);
        var again = debtor.on("08-01");
        assertThat(again.state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(again.expected()).isZero();
        assertThat(again.lines()).extracting(ScheduleLine::lastDay).containsOnly(day("08-01"));
        assertThat(again.lines()).extracting(ScheduleLine::shortfall).containsOnly(0L);
        assertSums(again, 0, 0, 300);
        assertThat(debtor.recordedOn("08-01")).isEmpty();

        var breach = debtor.recordedOn("08-02").get(0).breach();
        assertThat(breach.day()).isEqualTo(day("08-02"));
        assertThat(breach.lastDay()).isEqualTo(day("08-01"));
        assertThat(breach.instalmentNo()).isEqualTo(3);
        assertThat(breach.shortfall()).isEqualTo(300 * RUBLE);
        assertThat(debtor.on("08-02").lines())
                .extracting(ScheduleLine::shortfall)
                .containsExactly(100 * RUBLE, 200 * RUBLE, 300 * RUBLE);
    }

    /** Three days of tolerance and a pause until the 10th: asked for again on the 11th, in time until the 14th. */
    @Test
    void whatIsTakenUpAgainHasItsDaysOfToleranceAndWaitsForAPause() {
        var debtor = new Debtor()
                .tolerance(0, 3)
                .paused("07-30", "08-10")
                .credited("04-20", 300 * RUBLE)
                .takenBack("04-20", "08-01", 300 * RUBLE, null, 0);
        assertThat(debtor.on("08-14").state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(debtor.on("08-15").breach().day()).isEqualTo(day("08-15"));
        debtor.pays("08-14", 300 * RUBLE);
        assertThat(debtor.on("08-15").state()).isEqualTo(AgreementState.COMPLETED);
    }

    /** 150.00 given up from 20 April to 20 June: of the second instalment 50.00 were asked for on 10 June, and then 200.00. */
    @Test
    void ofADebtWrittenOffInPartTheRestCanBeMissed() {
        assertThat(partlyTakenBack().on("06-21").breach())
                .extracting(Breach::day, Breach::expected)
                .containsExactly(day("06-11"), 50 * RUBLE);
        var paid = partlyTakenBack().pays("06-10", 50 * RUBLE);
        assertThat(paid.on("06-20").state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(paid.on("06-21").breach())
                .extracting(Breach::day, Breach::instalmentNo, Breach::expected, Breach::actual)
                .containsExactly(day("06-21"), 2, 200 * RUBLE, 50 * RUBLE);
        paid.pays("06-20", 150 * RUBLE);
        assertThat(paid.on("06-21").state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(paid.on("07-12").breach().day()).isEqualTo(day("07-12"));
    }

    private static Debtor partlyTakenBack() {
        return new Debtor().credited("04-20", 150 * RUBLE).takenBack("04-20", "06-20", 150 * RUBLE, null, 0);
    }

    /** What was missed before the debt was given up stays missed. */
    @Test
    void aDayBeforeTheWriteOffIsMissedWhateverComesAfter() {
        var debtor = new Debtor().credited("05-12", 300 * RUBLE).takenBack("05-12", "08-01", 300 * RUBLE, null, 0);
        assertThat(debtor.on("08-01").breach().day()).isEqualTo(day("05-12"));
    }

    /** A month of 50.00 due on 10 May was given up; in its place a charge of the same due date is in force from 1 June. */
    @Test
    void aCurrentChargeCannotBeMissedBeforeItIsInForce() {
        var debtor = new Debtor()
                .pays("04-15", 100 * RUBLE)
                .currentCharge("05-10", "05-09", 50 * RUBLE)
                .currentCharge("05-10", "06-01", null, 0);
        assertThat(debtor.on("06-01").breach()).isNull();
        assertThat(debtor.on("06-02").breach().day()).isEqualTo(day("06-02"));
    }

    @Test
    void whatIsPaidOfADebtTakenUpAgainCounts() {
        var debtor = new Debtor()
                .pays("04-15", 100 * RUBLE)
                .credited("04-20", 200 * RUBLE)
                .takenBack("04-20", "05-01", 200 * RUBLE, "06-10", 200 * RUBLE);
        assertThat(debtor.on("05-01").state()).isEqualTo(AgreementState.ACTIVE);
        assertSums(debtor.on("05-01"), 100, 0, 200);
        assertThat(debtor.on("06-10").state()).isEqualTo(AgreementState.COMPLETED);
        assertSums(debtor.on("06-10"), 300, 0, 0);
    }

    /** 100.00 in time, then nothing: broken on 11 June. Giving the rest up cures nothing, nor does taking it up again. */
    @Test
    void aBreachStaysThoughTheRestIsWrittenOff() {
        for (boolean recorded : new boolean[] {false, true}) {
            var debtor = new Debtor().pays("05-11", 100 * RUBLE);
            if (recorded) {
                assertThat(debtor.recordedOn("06-11")).hasSize(1);
            }
            debtor.credited("07-01", 200 * RUBLE);
            var written = debtor.on("07-01");
            assertThat(written.state()).isEqualTo(AgreementState.BREACHED);
            assertThat(written.since()).isEqualTo(day("06-11"));
            assertThat(written.factsDiffer()).isFalse();
            assertSums(written, 100, 200, 0);
            assertThat(debtor.recordedOn("07-01")).hasSize(recorded ? 0 : 1);

            debtor.takenBack("07-01", "08-01", 200 * RUBLE, null, 0);
            var again = debtor.on("08-01");
            assertThat(again.state()).isEqualTo(AgreementState.BREACHED);
            assertThat(again.since()).isEqualTo(day("06-11"));
            assertThat(again.factsDiffer()).isFalse();
            assertSums(again, 100, 0, 200);
        }
    }

    @Test
    void aBrokenAgreementIsCompletedByPayingWhatTheWriteOffLeft() {
        var debtor = new Debtor();
        debtor.recordedOn("05-12");
        debtor.credited("06-01", 200 * RUBLE).pays("06-05", 100 * RUBLE);
        assertThat(debtor.on("06-04").state()).isEqualTo(AgreementState.BREACHED);
        assertThat(debtor.recordedOn("06-05")).extracting(Finding::kind).containsExactly(FindingKind.COMPLETED);
        assertSums(debtor.on("06-05"), 100, 200, 0);
    }

    /** A recalculation that is in force before the recorded breach: all that was due was paid; an official decides. */
    @Test
    void aBackDatedCreditThatCuresARecordedBreachIsADifference() {
        var debtor = new Debtor().pays("05-11", 100 * RUBLE).pays("06-10", 50 * RUBLE);
        debtor.recordedOn("06-11");
        debtor.credited("06-10", 150 * RUBLE);
        assertThat(debtor.recordedOn("06-12")).extracting(Finding::kind).containsExactly(FindingKind.COMPLETED);
        var other = new Debtor().pays("05-11", 100 * RUBLE);
        other.recordedOn("06-11");
        other.credited("06-01", 200 * RUBLE);
        assertThat(other.recordedOn("06-12")).isEmpty();
        assertThat(other.on("06-12").state()).isEqualTo(AgreementState.BREACHED);
        assertThat(other.on("06-12").factsDiffer()).isTrue();
        assertThat(other.on("06-12").byFacts().state()).isEqualTo(AgreementState.COMPLETED);
    }

    /** 300.00 are taken away and 240.00 charged in their place: 60.00 are credited, the new charge is what is covered. */
    @Test
    void aStornoWithANewChargeLowersByTheDifference() {
        var debtor =
                new Debtor().credited("04-20", 300 * RUBLE).chargedAnew("04-20", 240 * RUBLE, "05-11", 240 * RUBLE);
        assertSums(debtor.on("05-10"), 0, 60, 240);
        assertThat(debtor.on("05-11").state()).isEqualTo(AgreementState.COMPLETED);
        assertSums(debtor.on("05-11"), 240, 60, 0);
    }

    @Test
    void aNewChargeThatIsLargerIsCoveredNoFurther() {
        var debtor =
                new Debtor().credited("04-20", 300 * RUBLE).chargedAnew("04-20", 500 * RUBLE, "05-11", 400 * RUBLE);
        assertSums(debtor.on("05-10"), 0, 0, 300);
        assertSums(debtor.on("05-11"), 300, 0, 0);
    }

    /** In force before the conclusion, posted after it; against one of the same day that the baseline knew. */
    @Test
    void aBackDatedCreditLowersFromTheConclusionOnUnlessTheBaselineKnewIt() {
        assertSums(new Debtor().credited("03-01", 100 * RUBLE).on("04-11"), 0, 100, 200);
        assertSums(new Debtor().creditedBefore("03-01", 100 * RUBLE).on("04-11"), 0, 0, 300);
    }

    @Test
    void aRefundDemandsAgainWhatACreditHadPaid() {
        var debtor = new Debtor().pays("04-15", 100 * RUBLE).credited("04-20", 100 * RUBLE);
        assertSums(debtor.pays("04-25", -150 * RUBLE).on("04-25"), 0, 50, 250);
    }

    /** 50.00 of a month are taken away: they are neither expected nor paid, and the other 50.00 are missed. */
    @Test
    void ofACurrentChargeWhatIsCreditedIsNotExpected() {
        var debtor = new Debtor()
                .pays("04-15", 100 * RUBLE)
                .currentCredited("05-10", "04-20", 50 * RUBLE)
                .currentCharge("05-10", null, 0);
        assertThat(debtor.recordedOn("05-12")).extracting(Finding::day).containsExactly(day("05-12"));
        assertThat(debtor.on("05-12").expected()).isEqualTo(150 * RUBLE);
        assertThat(debtor.on("05-12").actual()).isEqualTo(100 * RUBLE);
    }

    private static void assertSums(Standing standing, long paid, long credited, long rest) {
        assertThat(standing.paid()).as("paid").isEqualTo(paid * RUBLE);
        assertThat(standing.credited()).as("credited").isEqualTo(credited * RUBLE);
        assertThat(standing.rest()).as("rest").isEqualTo(rest * RUBLE);
    }
}
