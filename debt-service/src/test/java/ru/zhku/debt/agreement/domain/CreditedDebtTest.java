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
        assertThat(after.byFacts().breach().day()).isEqualTo(day("07-12"));
        assertSums(after, 200, 0, 100);
        assertThat(debtor.recordedOn("08-01")).isEmpty();
    }

    @Test
    void allWrittenOffAndNothingPaidIsNeitherKeptNorBroken() {
        var debtor = new Debtor().credited("04-20", 300 * RUBLE);
        assertThat(debtor.recordedOn("12-01")).isEmpty();
        var empty = debtor.on("12-01");
        assertThat(empty.state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.ofAccount()).isEqualTo(AgreementStanding.NONE);
        assertThat(empty.next()).isNull();
        assertThat(empty.shortfall()).isZero();
        assertSums(empty, 0, 300, 0);
        assertThat(debtor.on("04-19").ofAccount()).isEqualTo(AgreementStanding.ACTIVE);
    }

    @Test
    void afterTheReversalItIsAsIfTheWriteOffHadNeverBeen() {
        var debtor = new Debtor().credited("04-20", 300 * RUBLE).takenBack("04-20", "08-01", 300 * RUBLE, null, 0);
        assertThat(debtor.on("07-31").isEmpty())
                .as("on that day it was given up")
                .isTrue();
        var found = debtor.recordedOn("08-01");
        assertThat(found).extracting(Finding::day).containsExactly(day("05-12"));
        assertThat(found.get(0).breach()).isEqualTo(new Debtor().on("08-01").breach());
        assertThat(debtor.on("08-01").state()).isEqualTo(AgreementState.BREACHED);
        assertSums(debtor.on("08-01"), 0, 0, 300);
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
