package ru.zhku.debt.cause;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.cause.domain.CauseRule;
import ru.zhku.debt.cause.domain.CauseRules;
import ru.zhku.debt.cause.domain.DebtCause;
import ru.zhku.debt.cause.domain.ProposalResult;
import ru.zhku.kit.money.Money;

/** What was proposed, debtor by debtor. */
@Schema(name = "CauseProposals")
record ProposalsView(
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) boolean dryRun,

        @Schema(required = true, description = "Сколько должников рассмотрено и с каким результатом")
        List<Count> counts,

        @Schema(required = true) List<Item> items,

        @Schema(nullable = true, description = "Для следующей порции; null, если рассмотрены все")
        String next) {

    @Schema(name = "CauseProposalCount")
    record Count(
            @Schema(required = true) ProposalResult result,

            @Schema(nullable = true, description = "null, если причина не названа")
            DebtCause cause,

            @Schema(required = true) long accounts,
            @Schema(required = true) Money overdue) {}

    @Schema(name = "CauseProposalItem")
    record Item(
            @Schema(required = true) UUID accountId,
            @Schema(required = true) String accountNumber,
            @Schema(required = true) Money overdue,
            @Schema(required = true) int overdueMonths,
            @Schema(required = true) ProposalResult result,
            @Schema(nullable = true) DebtCause cause,
            @Schema(nullable = true) CauseRule rule,

            @Schema(nullable = true, description = "Факты, на которые посмотрело правило")
            String explanation,

            @Schema(nullable = true, description = "Записанное предложение")
            UUID causeId,

            @Schema(required = true, description = "Что сказало каждое правило; только при вызове по accountIds")
            List<Rule> rules) {}

    @Schema(name = "CauseRuleFinding")
    record Rule(
            @Schema(required = true) CauseRule rule,
            @Schema(required = true) boolean fired,
            @Schema(required = true) String facts) {

        static Rule of(CauseRules.Finding finding) {
            return new Rule(finding.rule(), finding.fired(), finding.facts());
        }
    }
}
