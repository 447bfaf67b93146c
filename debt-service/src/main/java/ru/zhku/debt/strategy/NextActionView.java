package ru.zhku.debt.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.pause.domain.PauseKind;
import ru.zhku.debt.strategy.domain.Assessment;
import ru.zhku.debt.strategy.domain.Block;
import ru.zhku.debt.strategy.domain.BlockCause;
import ru.zhku.debt.strategy.domain.Check;
import ru.zhku.debt.strategy.domain.DebtFacts;
import ru.zhku.debt.strategy.domain.DebtStage;
import ru.zhku.debt.strategy.domain.Fact;
import ru.zhku.debt.strategy.domain.Judgement;
import ru.zhku.debt.strategy.domain.NextAction;
import ru.zhku.debt.strategy.domain.OverrideKind;
import ru.zhku.debt.strategy.domain.Requirement;
import ru.zhku.debt.strategy.domain.Rule;
import ru.zhku.debt.strategy.domain.Step;
import ru.zhku.debt.strategy.domain.StrategyOverride;
import ru.zhku.debt.strategy.domain.StrategyRef;
import ru.zhku.kit.money.Money;

/** What is to be done with an account, and everything it rests on. */
@Schema(name = "NextActionAnswer")
record NextActionView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) DebtStage stage,

        @Schema(required = true, description = "WAIT: сейчас делать нечего, почему — в blocked, до какого дня — dueOn")
        NextAction action,

        @Schema(nullable = true, description = "Первый день, когда действие можно совершить; для WAIT — конец ожидания")
        LocalDate dueOn,

        @Schema(nullable = true, description = "Норма или основание действия")
        String legalBasis,

        @Schema(nullable = true) String text,
        @Schema(nullable = true) String template,
        @Schema(required = true) PolicyView policy,

        @Schema(nullable = true, description = "Правило, условия которого все выполнены")
        FiredView fired,

        @Schema(nullable = true, description = "Решение по этому должнику на этот день")
        OverrideOfDay override,

        @Schema(required = true, description = "Худшие правила и чего им не хватило; затем, что удерживает действие")
        List<BlockedView> blocked,

        @Schema(required = true) FactsView facts) {

    @Schema(name = "NextActionPolicy")
    record PolicyView(
            @Schema(required = true) UUID id,
            @Schema(required = true) int version,
            @Schema(required = true) String name,
            @Schema(nullable = true) String oktmo) {
        static PolicyView of(StrategyRef ref) {
            return new PolicyView(ref.id(), ref.version(), ref.name(), ref.oktmo());
        }
    }

    @Schema(name = "NextActionCondition")
    record ConditionView(
            @Schema(required = true) Fact fact,
            @Schema(required = true) String label,
            @Schema(required = true) String expected,
            @Schema(nullable = true) String actual,
            @Schema(required = true) boolean holds) {
        static ConditionView of(Check check) {
            var condition = check.condition();
            return new ConditionView(
                    condition.fact(), condition.fact().label(), condition.expected(), check.actual(), check.holds());
        }
    }

    @Schema(name = "NextActionFired")
    record FiredView(
            @Schema(required = true) String rule,
            @Schema(required = true) List<ConditionView> conditions) {}

    @Schema(name = "NextActionOverride")
    record OverrideOfDay(
            @Schema(required = true) UUID id,
            @Schema(required = true) OverrideKind kind,
            @Schema(nullable = true) LocalDate until) {
        static OverrideOfDay of(StrategyOverride override) {
            return override == null ? null : new OverrideOfDay(override.id(), override.kind(), override.until());
        }
    }

    @Schema(name = "NextActionBlocked")
    record BlockedView(
            @Schema(nullable = true) String rule,
            @Schema(required = true) NextAction action,
            @Schema(required = true) BlockCause by,

            @Schema(nullable = true, description = "Последний день, если он известен")
            LocalDate until,

            @Schema(required = true, description = "Невыполненные условия, только для CONDITION")
            List<ConditionView> conditions,

            @Schema(required = true) Map<String, String> facts) {
        static BlockedView of(Block block) {
            var failing = block.failing().stream().map(ConditionView::of).toList();
            return new BlockedView(block.rule(), block.action(), block.by(), block.until(), failing, block.facts());
        }
    }

    @Schema(name = "NextActionStep")
    record StepOfDebt(
            @Schema(required = true) UUID id,
            @Schema(required = true) NextAction action,
            @Schema(required = true) LocalDate doneOn,
            @Schema(nullable = true) LocalDate deliveredOn,

            @Schema(required = true, description = "Сделан, когда самый давний из нынешних долгов был просрочен")
            boolean counts) {}

    @Schema(name = "NextActionFacts")
    record FactsView(
            @Schema(required = true) Money overdue,
            @Schema(required = true) int overdueMonths,
            @Schema(nullable = true) LocalDate overdueSince,
            @Schema(required = true) long overdueDays,
            @Schema(nullable = true) String oldestServiceMonth,
            @Schema(required = true) Money monthlyCharge,
            @Schema(required = true) int monthlyChargeMonths,
            @Schema(required = true) String thresholdMonthlyCharges,
            @Schema(required = true) boolean overThreshold,
            @Schema(required = true) ConsumerGroup consumerGroup,
            @Schema(required = true) Tenure tenure,
            @Schema(required = true) AgreementStanding agreement,
            @Schema(nullable = true) LocalDate limitationExpiresOn,
            @Schema(nullable = true) Long limitationDaysLeft,
            @Schema(required = true) List<PauseKind> pausedFor,
            @Schema(nullable = true) LocalDate pausedThrough,
            @Schema(required = true) List<StepOfDebt> steps) {
        static FactsView of(DebtFacts facts, List<Step> steps) {
            var oldest = facts.hasDebt()
                    ? Months.toYearMonth(facts.oldestServiceMonth()).toString()
                    : null;
            return new FactsView(
                    Money.ofKopecks(facts.overdue()),
                    facts.overdueMonths(),
                    facts.overdueSince(),
                    facts.overdueDays(),
                    oldest,
                    Money.ofKopecks(facts.monthly().shown()),
                    facts.monthly().months(),
                    facts.threshold().stripTrailingZeros().toPlainString(),
                    facts.isOverThreshold(),
                    facts.group(),
                    facts.tenure(),
                    facts.agreement(),
                    facts.limitationExpiresOn(),
                    facts.limitationDaysLeft(),
                    List.copyOf(new TreeSet<>(facts.pausedFor())),
                    facts.pausedThrough(),
                    steps.stream()
                            .filter(step -> !step.doneOn().isAfter(facts.asOf()))
                            .map(step -> new StepOfDebt(
                                    step.id(), step.action(), step.doneOn(), step.deliveredOn(), step.isAbout(facts)))
                            .toList());
        }
    }

    static NextActionView of(AccountRef account, Judgement judgement) {
        var said = judgement.assessment();
        var acting = said.acting();
        boolean own = acting != null && acting.action() == said.action();
        return new NextActionView(
                account.id(),
                account.accountNumber(),
                judgement.facts().asOf(),
                said.stage(),
                said.action(),
                said.dueOn(),
                acting == null ? null : legalBasis(acting, said),
                own ? acting.text() : null,
                own ? acting.template() : null,
                PolicyView.of(judgement.strategy()),
                said.fired() == null ? null : fired(said.fired(), said),
                OverrideOfDay.of(said.override()),
                said.blocked().stream().map(BlockedView::of).toList(),
                FactsView.of(judgement.facts(), judgement.steps()));
    }

    private static FiredView fired(Rule rule, Assessment said) {
        return new FiredView(
                rule.code(), said.checks().stream().map(ConditionView::of).toList());
    }

    private static String legalBasis(Rule rule, Assessment said) {
        return rule.requires().stream()
                .filter(requirement -> requirement.action() == said.action())
                .map(Requirement::legalBasis)
                .findFirst()
                .orElse(rule.legalBasis());
    }
}
