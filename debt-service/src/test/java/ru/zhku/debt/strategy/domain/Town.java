package ru.zhku.debt.strategy.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.debt.ledger.domain.MonthlyCharge;
import ru.zhku.debt.pause.domain.PauseKind;
import ru.zhku.debt.strategy.domain.Requirement.TermStart;

/** A town with a short ladder, and debtors in its words: 100.00 a month, one month overdue since 11 January 2022. */
final class Town {
    static final Rule COURT = rule(
            "COURT",
            DebtStage.OVER_THRESHOLD,
            List.of(Condition.flag(Fact.OVER_THRESHOLD, true)),
            NextAction.COURT,
            List.of(
                    needs(NextAction.REMINDER, 0, TermStart.DONE),
                    needs(NextAction.PRETRIAL_CLAIM, 30, TermStart.DONE)));
    static final Rule RESTRICTION = rule(
            "RESTRICTION",
            DebtStage.RESTRICTABLE,
            List.of(number(Fact.MONTHLY_CHARGES, Comparison.MORE_THAN, "2")),
            NextAction.RESTRICTION,
            List.of(
                    needs(NextAction.REMINDER, 0, TermStart.DONE),
                    needs(NextAction.RESTRICTION_WARNING, 20, TermStart.DELIVERED)));
    static final Rule SECOND = rule(
            "SECOND",
            DebtStage.LONG_OVERDUE,
            List.of(number(Fact.OVERDUE_DAYS, Comparison.AT_LEAST, "31")),
            NextAction.SECOND_REMINDER,
            List.of(needs(NextAction.REMINDER, 10, TermStart.DONE)));
    static final Rule FIRST = rule(
            "FIRST",
            DebtStage.OVERDUE,
            List.of(number(Fact.OVERDUE, Comparison.MORE_THAN, "0")),
            NextAction.REMINDER,
            List.of());
    static final Policy LADDER = new Policy(List.of(COURT, RESTRICTION, SECOND, FIRST));

    private Town() {}

    static Rule rule(
            String code, DebtStage stage, List<Condition> when, NextAction action, List<Requirement> requires) {
        return new Rule(code, stage, when, action, requires, null, "ЖК 155", null, null);
    }

    static Requirement needs(NextAction action, int afterDays, TermStart term) {
        return new Requirement(action, afterDays, term, null, "ПП 354 п. 119");
    }

    static Condition number(Fact fact, Comparison comparison, String bound) {
        return Condition.number(fact, comparison, new BigDecimal(bound));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Step step(NextAction action, String doneOn) {
        return new Step(UUID.randomUUID(), action, day(doneOn), null);
    }

    static Step step(NextAction action, String doneOn, String deliveredOn) {
        return new Step(UUID.randomUUID(), action, day(doneOn), day(deliveredOn));
    }

    /** A citizen who owns his flat, is charged 100.00 a month and has neither agreement nor pause. */
    static final class Debtor {
        private final LocalDate asOf;
        private long overdue;
        private LocalDate since;
        private MonthlyCharge monthly = new MonthlyCharge(120_000, 12);
        private BigDecimal threshold = BigDecimal.valueOf(3);
        private ConsumerGroup group = ConsumerGroup.POPULATION;
        private Tenure tenure = Tenure.OWNER;
        private AgreementStanding agreement = AgreementStanding.NONE;
        private Set<PauseKind> paused = Set.of();
        private LocalDate pausedThrough;

        Debtor(String asOf, long overdue, String overdueSince) {
            this.asOf = day(asOf);
            this.overdue = overdue;
            this.since = overdueSince == null ? null : day(overdueSince);
        }

        static Debtor on(String asOf) {
            return new Debtor(asOf, 10_000, "2022-01-11");
        }

        Debtor owes(long kopecks) {
            overdue = kopecks;
            return this;
        }

        Debtor charged(long sum, int months) {
            monthly = new MonthlyCharge(sum, months);
            return this;
        }

        Debtor threshold(String times) {
            threshold = new BigDecimal(times);
            return this;
        }

        Debtor of(ConsumerGroup other) {
            group = other;
            return this;
        }

        Debtor in(Tenure other) {
            tenure = other;
            return this;
        }

        Debtor agreed(AgreementStanding standing) {
            agreement = standing;
            return this;
        }

        Debtor paused(String through, PauseKind... kinds) {
            paused = Set.of(kinds);
            pausedThrough = through == null ? null : day(through);
            return this;
        }

        DebtFacts facts() {
            return new DebtFacts(
                    asOf,
                    overdue,
                    overdue == 0 ? 0 : 1,
                    since,
                    0,
                    monthly,
                    threshold,
                    group,
                    tenure,
                    agreement,
                    since == null ? null : since.minusDays(1).plusYears(3),
                    paused,
                    pausedThrough);
        }

        Assessment by(Policy policy, Step... steps) {
            return policy.assess(facts(), List.of(steps), List.of());
        }

        Assessment decided(List<StrategyOverride> overrides, Step... steps) {
            return LADDER.assess(facts(), List.of(steps), overrides);
        }
    }
}
