package ru.zhku.debt.strategy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zhku.debt.strategy.domain.Town.LADDER;
import static ru.zhku.debt.strategy.domain.Town.day;
import static ru.zhku.debt.strategy.domain.Town.step;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.debt.pause.domain.PauseKind;
import ru.zhku.debt.strategy.domain.Town.Debtor;

/** The ladder of {@link Town}, each case checked by hand. */
class PolicyTest {

    /** Stage by the first rule from the worst down; 100.00 a month, overdue since 11 January 2022. */
    @ParameterizedTest
    @CsvSource({
        "2022-01-10,     0,           , NONE,           NONE", // nothing owed
        "2022-01-11, 10000, 2022-01-11, OVERDUE,        REMINDER", // the first day
        "2022-02-09, 10000, 2022-01-11, OVERDUE,        REMINDER", // day 30
        "2022-02-10, 10000, 2022-01-11, LONG_OVERDUE,   REMINDER", // day 31, but no first reminder yet
        "2022-02-10, 20000, 2022-01-11, LONG_OVERDUE,   REMINDER", // exactly 2 monthly charges are not over 2
        "2022-02-10, 20001, 2022-01-11, RESTRICTABLE,   REMINDER", // a kopeck more (ПП 354 п. 118)
        "2022-02-10, 30000, 2022-01-11, RESTRICTABLE,   REMINDER", // exactly 3 are not over 3
        "2022-02-10, 30001, 2022-01-11, OVER_THRESHOLD, REMINDER", // decree, row 6: strictly more
    })
    void theFirstRuleFromTheWorstWhoseConditionsHoldIsTheStage(
            String asOf, long overdue, String since, DebtStage stage, NextAction action) {
        var said = new Debtor(asOf, overdue, since).by(LADDER);
        assertThat(said.stage()).isEqualTo(stage);
        assertThat(said.action()).isEqualTo(action);
        assertThat(said.dueOn()).isEqualTo(action == NextAction.NONE ? null : day(asOf));
    }

    /** 30 days after the claim of 1 February are over on 3 March, so court is possible from the 4th. */
    @ParameterizedTest
    @CsvSource({
        "2022-03-03, WAIT,  2022-03-04, TERM",
        "2022-03-04, COURT, 2022-03-04,     ",
    })
    void courtWaitsUntilTheTermOfTheClaimIsOver(String asOf, NextAction action, String dueOn, BlockCause by) {
        var said = Debtor.on(asOf)
                .owes(30_001)
                .by(LADDER, step(NextAction.REMINDER, "2022-01-20"), step(NextAction.PRETRIAL_CLAIM, "2022-02-01"));
        assertThat(said.stage()).isEqualTo(DebtStage.OVER_THRESHOLD);
        assertThat(said.action()).isEqualTo(action);
        assertThat(said.dueOn()).isEqualTo(day(dueOn));
        assertThat(said.blocked().stream().map(Block::by).findFirst().orElse(null))
                .isEqualTo(by);
    }

    /** ПП 354 п. 119: 20 days from delivery. Sent on 1 February, delivered on the 10th: the 2nd of March is the 20th day. */
    @ParameterizedTest
    @CsvSource({
        "          , 2022-03-10, WAIT,                  , DELIVERY",
        "2022-02-10, 2022-02-09, WAIT,                  , DELIVERY", // not delivered yet on that day
        "2022-02-10, 2022-03-02, WAIT,        2022-03-03, TERM",
        "2022-02-10, 2022-03-03, RESTRICTION, 2022-03-03,      ",
    })
    void restrictionWaitsTwentyDaysFromTheDeliveryOfTheWarning(
            String delivered, String asOf, NextAction action, String dueOn, BlockCause by) {
        var warning = new Step(
                UUID.randomUUID(),
                NextAction.RESTRICTION_WARNING,
                day("2022-02-01"),
                delivered == null ? null : day(delivered));
        var said = Debtor.on(asOf).owes(20_001).by(LADDER, step(NextAction.REMINDER, "2022-01-20"), warning);
        assertThat(said.action()).isEqualTo(action);
        assertThat(said.dueOn()).isEqualTo(dueOn == null ? null : day(dueOn));
        var last = said.blocked().get(said.blocked().size() - 1);
        assertThat(last.by()).isEqualTo(by == null ? BlockCause.CONDITION : by);
        assertThat(last.until()).isEqualTo(by == BlockCause.TERM ? day(dueOn).minusDays(1) : null);
    }

    /** Of two warnings the one whose term ends first counts: a second one does not put the restriction off. */
    @Test
    void aSecondWarningDoesNotBeginTheTermAnew() {
        var said = Debtor.on("2022-03-03")
                .owes(20_001)
                .by(
                        LADDER,
                        step(NextAction.REMINDER, "2022-01-20"),
                        step(NextAction.RESTRICTION_WARNING, "2022-02-01", "2022-02-10"),
                        step(NextAction.RESTRICTION_WARNING, "2022-02-25"));
        assertThat(said.action()).isEqualTo(NextAction.RESTRICTION);
    }

    /**
     * Debt A is overdue since 11 January, debt B since 11 March. A had its reminder on 20 January and its second one on
     * 15 February. On 20 April A is paid: B is 41 days old, so the stage is LONG_OVERDUE; B had no step at all, so the
     * first reminder comes next, not the second and not what would follow it.
     */
    @Test
    void whenTheOldestDebtIsPaidTheNextOneBeginsWithTheStepItHasNotHad() {
        var first = step(NextAction.REMINDER, "2022-01-20");
        var second = step(NextAction.SECOND_REMINDER, "2022-02-15");

        var before = new Debtor("2022-04-19", 20_000, "2022-01-11").by(LADDER, first, second);
        assertThat(before.stage()).isEqualTo(DebtStage.LONG_OVERDUE);
        assertThat(before.action()).isEqualTo(NextAction.NONE);

        var after = new Debtor("2022-04-20", 10_000, "2022-03-11").by(LADDER, first, second);
        assertThat(after.stage()).isEqualTo(DebtStage.LONG_OVERDUE);
        assertThat(after.action()).isEqualTo(NextAction.REMINDER);

        var third = step(NextAction.REMINDER, "2022-04-20");
        var waiting = new Debtor("2022-04-30", 10_000, "2022-03-11").by(LADDER, first, second, third);
        assertThat(waiting.action()).isEqualTo(NextAction.WAIT);
        assertThat(waiting.dueOn()).isEqualTo(day("2022-05-01"));

        var next = new Debtor("2022-05-01", 10_000, "2022-03-11").by(LADDER, first, second, third);
        assertThat(next.action()).isEqualTo(NextAction.SECOND_REMINDER);
    }

    /** A step made while B was overdue too was about B as well: it is not made twice. */
    @Test
    void aStepThatWasAboutBothDebtsCountsForTheYoungerOne() {
        var both = step(NextAction.REMINDER, "2022-03-11");
        var said = new Debtor("2022-04-20", 10_000, "2022-03-11").by(LADDER, both);
        assertThat(said.action()).isEqualTo(NextAction.SECOND_REMINDER);
        var dayBefore = step(NextAction.REMINDER, "2022-03-10");
        assertThat(new Debtor("2022-04-20", 10_000, "2022-03-11")
                        .by(LADDER, dayBefore)
                        .action())
                .isEqualTo(NextAction.REMINDER);
    }

    /** A claim for A does not open the court for what is left after A is paid. */
    @Test
    void aClaimForAPaidDebtDoesNotOpenTheCourtForTheNext() {
        var reminder = step(NextAction.REMINDER, "2022-01-20");
        var claim = step(NextAction.PRETRIAL_CLAIM, "2022-02-01");
        assertThat(Debtor.on("2022-06-01")
                        .owes(40_000)
                        .by(LADDER, reminder, claim)
                        .action())
                .isEqualTo(NextAction.COURT);
        var left = new Debtor("2022-06-01", 30_001, "2022-02-11").by(LADDER, reminder, claim);
        assertThat(left.stage()).isEqualTo(DebtStage.OVER_THRESHOLD);
        assertThat(left.action()).isEqualTo(NextAction.REMINDER);
    }

    @Test
    void aStepOfALaterDayIsNotKnownToAnEarlierOne() {
        assertThat(Debtor.on("2022-01-19")
                        .by(LADDER, step(NextAction.REMINDER, "2022-01-20"))
                        .action())
                .isEqualTo(NextAction.REMINDER);
    }

    @Test
    void whatWasDoneIsNotDoneAgainUnlessTheRuleRepeatsIt() {
        var reminded = step(NextAction.REMINDER, "2022-01-12");
        var once = Debtor.on("2022-02-05").by(LADDER, reminded);
        assertThat(once.action()).isEqualTo(NextAction.NONE);
        assertThat(once.blocked().get(once.blocked().size() - 1).by()).isEqualTo(BlockCause.DONE);

        var monthly = new Policy(List.of(new Rule(
                "FIRST", DebtStage.OVERDUE, List.of(), NextAction.REMINDER, List.of(), 20, "ЖК 155", null, null)));
        var waiting = Debtor.on("2022-01-31").by(monthly, reminded);
        assertThat(waiting.action()).isEqualTo(NextAction.WAIT);
        assertThat(waiting.dueOn()).isEqualTo(day("2022-02-01"));
        assertThat(Debtor.on("2022-02-01").by(monthly, reminded).action()).isEqualTo(NextAction.REMINDER);
    }

    @Test
    void aStaleStepIsToBeMadeAgain() {
        var claim = new Requirement(NextAction.PRETRIAL_CLAIM, 0, Requirement.TermStart.DONE, 100, "ГК 203");
        var policy = new Policy(
                List.of(Town.rule("COURT", DebtStage.OVER_THRESHOLD, List.of(), NextAction.COURT, List.of(claim))));
        var sent = step(NextAction.PRETRIAL_CLAIM, "2022-01-21");
        assertThat(Debtor.on("2022-05-01").by(policy, sent).action()).isEqualTo(NextAction.COURT);
        assertThat(Debtor.on("2022-05-02").by(policy, sent).action()).isEqualTo(NextAction.PRETRIAL_CLAIM);
    }

    /** Help before force; the stage is still told. */
    @Test
    void pausesAndAKeptAgreementHoldWhateverIsDueAndAreNamed() {
        var paused = Debtor.on("2022-02-10")
                .owes(30_001)
                .paused("2022-02-28", PauseKind.SUPPORT_PENDING, PauseKind.DISPUTE)
                .by(LADDER);
        assertThat(paused.stage()).isEqualTo(DebtStage.OVER_THRESHOLD);
        assertThat(paused.action()).isEqualTo(NextAction.WAIT);
        assertThat(paused.dueOn()).isEqualTo(day("2022-03-01"));
        assertThat(paused.blocked()).extracting(Block::by).containsExactly(BlockCause.PAUSE, BlockCause.PAUSE);
        assertThat(paused.blocked())
                .extracting(Block::facts)
                .extracting(facts -> facts.get("pause"))
                .containsExactly(PauseKind.DISPUTE.label(), PauseKind.SUPPORT_PENDING.label());

        var kept = Debtor.on("2022-02-10")
                .owes(50_000)
                .agreed(AgreementStanding.ACTIVE)
                .by(LADDER);
        assertThat(kept.action()).isEqualTo(NextAction.WAIT);
        assertThat(kept.dueOn()).isNull();
        assertThat(kept.blocked()).extracting(Block::by).containsExactly(BlockCause.AGREEMENT);

        var broken = Debtor.on("2022-02-10")
                .owes(50_000)
                .agreed(AgreementStanding.BREACHED)
                .by(LADDER);
        assertThat(broken.action()).isEqualTo(NextAction.REMINDER);
    }

    @Test
    void anOverrideLeadsToAnotherStageButNoStepIsLeftOutOnTheWay() {
        var worse = override(OverrideKind.STAGE, DebtStage.OVER_THRESHOLD, null, "2022-02-28");
        var said = Debtor.on("2022-01-20").decided(List.of(worse), step(NextAction.REMINDER, "2022-01-12"));
        assertThat(said.stage()).isEqualTo(DebtStage.OVER_THRESHOLD);
        assertThat(said.action()).isEqualTo(NextAction.PRETRIAL_CLAIM);
        assertThat(said.override()).isEqualTo(worse);
        assertThat(said.fired().code()).isEqualTo("FIRST");
        assertThat(said.blocked()).extracting(Block::by).contains(BlockCause.OVERRIDE);

        var court = override(OverrideKind.ACTION, null, NextAction.COURT, "2022-02-28");
        var forced = Debtor.on("2022-01-20").decided(List.of(court));
        assertThat(forced.stage()).isEqualTo(DebtStage.OVERDUE);
        assertThat(forced.action()).isEqualTo(NextAction.REMINDER);
        assertThat(forced.acting().code()).isEqualTo("COURT");

        var claim = override(OverrideKind.ACTION, null, NextAction.PRETRIAL_CLAIM, "2022-02-28");
        assertThat(Debtor.on("2022-01-20")
                        .decided(List.of(claim), step(NextAction.REMINDER, "2022-01-12"))
                        .action())
                .isEqualTo(NextAction.PRETRIAL_CLAIM);
    }

    /**
     * A rule for urgent cases stands above the ordinary one and needs no claim. It is not urgent for this debtor, so
     * the override leads to the ordinary rule, which asks for the reminder first.
     */
    @Test
    void ofSeveralRulesAnOverrideLeadsToTheOneThatComesNearest() {
        var urgent = Town.rule(
                "URGENT",
                DebtStage.OVER_THRESHOLD,
                List.of(
                        Condition.flag(Fact.OVER_THRESHOLD, true),
                        Town.number(Fact.LIMITATION_DAYS_LEFT, Comparison.AT_MOST, "30")),
                NextAction.COURT,
                List.of());
        var policy = new Policy(List.of(urgent, Town.COURT, Town.FIRST));
        for (var override : List.of(
                override(OverrideKind.STAGE, DebtStage.OVER_THRESHOLD, null, "2025-12-31"),
                override(OverrideKind.ACTION, null, NextAction.COURT, "2025-12-31"))) {
            var far = policy.assess(Debtor.on("2022-01-20").facts(), List.of(), List.of(override));
            assertThat(far.action()).isEqualTo(NextAction.REMINDER);
            assertThat(far.acting().code()).isEqualTo("COURT");
            var near = policy.assess(Debtor.on("2024-12-20").facts(), List.of(), List.of(override));
            assertThat(near.action()).isEqualTo(NextAction.COURT);
            assertThat(near.acting().code()).isEqualTo("URGENT");
        }
    }

    @Test
    void anOverrideHoldsOnItsDaysOnlyAndThePauseHoldsNevertheless() {
        var worse = override(OverrideKind.STAGE, DebtStage.OVER_THRESHOLD, null, "2022-01-31");
        assertThat(Debtor.on("2022-02-01").decided(List.of(worse)).stage()).isEqualTo(DebtStage.OVERDUE);
        assertThat(Debtor.on("2022-01-31").decided(List.of(worse)).stage()).isEqualTo(DebtStage.OVER_THRESHOLD);
        assertThat(Debtor.on("2022-01-31")
                        .paused(null, PauseKind.HARDSHIP)
                        .decided(List.of(worse))
                        .action())
                .isEqualTo(NextAction.WAIT);
    }

    @Test
    void anExemptionLeavesTheDebtorAloneWhateverElseIsDecided() {
        var exempt = new StrategyOverride(
                UUID.randomUUID(),
                OverrideKind.EXEMPTION,
                null,
                null,
                ExemptionGround.BANKRUPTCY,
                day("2022-01-01"),
                null);
        var worse = override(OverrideKind.STAGE, DebtStage.OVER_THRESHOLD, null, "2022-12-31");
        var said = Debtor.on("2022-02-10").owes(30_001).decided(List.of(exempt, worse));
        assertThat(said.stage()).isEqualTo(DebtStage.OVER_THRESHOLD);
        assertThat(said.action()).isEqualTo(NextAction.NONE);
        assertThat(said.override()).isEqualTo(exempt);
        assertThat(said.blocked()).extracting(Block::by).containsExactly(BlockCause.EXEMPTION);
    }

    @Test
    void theLaterOfTwoOverridesHolds() {
        var nothing = override(OverrideKind.ACTION, null, NextAction.NONE, "2022-12-31");
        var worse = override(OverrideKind.STAGE, DebtStage.RESTRICTABLE, null, "2022-12-31");
        assertThat(Debtor.on("2022-01-20").decided(List.of(nothing, worse)).stage())
                .isEqualTo(DebtStage.RESTRICTABLE);
        assertThat(Debtor.on("2022-01-20").decided(List.of(worse, nothing)).action())
                .isEqualTo(NextAction.NONE);
    }

    /** A policy that came after the override and does not know its stage goes its own way. */
    @Test
    void anOverrideThatThePolicyDoesNotKnowChangesNothing() {
        var unknown = override(OverrideKind.STAGE, DebtStage.TERMINABLE, null, "2022-12-31");
        var said = Debtor.on("2022-01-20").decided(List.of(unknown));
        assertThat(said.stage()).isEqualTo(DebtStage.OVERDUE);
        assertThat(said.action()).isEqualTo(NextAction.REMINDER);
    }

    @Test
    void rulesThatDoNotHoldAreListedWithWhatTheyLack() {
        var said = Debtor.on("2022-02-10").owes(15_000).by(LADDER);
        assertThat(said.fired().code()).isEqualTo("SECOND");
        assertThat(said.blocked()).extracting(Block::rule).containsExactly("COURT", "RESTRICTION", "SECOND");
        var lacking = said.blocked().get(1).failing().get(0);
        assertThat(lacking.condition().fact()).isEqualTo(Fact.MONTHLY_CHARGES);
        assertThat(lacking.actual()).isEqualTo("1.50");
        assertThat(lacking.condition().expected()).isEqualTo("больше 2");
        assertThat(said.blocked().get(2).by()).isEqualTo(BlockCause.PREDECESSOR);
    }

    @Test
    void aDebtThatNoRuleCoversIsOverdueWithNothingToDo() {
        var said = Debtor.on("2022-02-10").by(new Policy(List.of(Town.COURT)));
        assertThat(said.stage()).isEqualTo(DebtStage.OVERDUE);
        assertThat(said.action()).isEqualTo(NextAction.NONE);
        assertThat(said.fired()).isNull();
    }

    private static StrategyOverride override(OverrideKind kind, DebtStage stage, NextAction action, String until) {
        return new StrategyOverride(UUID.randomUUID(), kind, stage, action, null, day("2022-01-01"), day(until));
    }
}
