package ru.zhku.debt.debtor;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.debt.debtor.domain.AgreementFilter;
import ru.zhku.debt.ledger.domain.MonthlyChargeMethod;
import ru.zhku.debt.strategy.domain.Assessment;
import ru.zhku.debt.strategy.domain.DebtStage;
import ru.zhku.debt.strategy.domain.NextAction;
import ru.zhku.kit.problem.Refusal;

/** Which debtors are asked for. */
class DebtorFilter {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    @QueryParam("asOf")
    LocalDate asOf;

    @QueryParam("overMonthlyCharges")
    @Parameter(description = "Просрочено строго больше стольких начислений за месяц, например 3")
    String overMonthlyCharges;

    @QueryParam("monthlyChargeMethod")
    MonthlyChargeMethod monthlyChargeMethod;

    @QueryParam("agreement")
    AgreementFilter agreement;

    @QueryParam("consumerGroup")
    List<ConsumerGroup> consumerGroup;

    @QueryParam("tenure")
    List<Tenure> tenure;

    @QueryParam("stage")
    @Parameter(description = "Стадия по стратегии; просматриваются все должники, пока не наберётся страница")
    List<DebtStage> stage;

    @QueryParam("nextAction")
    List<NextAction> nextAction;

    @QueryParam("supplierInn")
    String supplierInn;

    MonthlyChargeMethod method() {
        return monthlyChargeMethod == null ? MonthlyChargeMethod.AVERAGE_12 : monthlyChargeMethod;
    }

    /** Null if the debt is not compared with anything. */
    BigDecimal times() {
        if (overMonthlyCharges == null) {
            return null;
        }
        if (!overMonthlyCharges.matches("\\d{1,6}([.,]\\d{1,2})?")) {
            throw Refusal.at(
                    "overMonthlyCharges",
                    "malformed-parameter",
                    "name",
                    "overMonthlyCharges",
                    "expected",
                    "число от 0, не больше двух знаков после точки");
        }
        return new BigDecimal(overMonthlyCharges.replace(',', '.')).min(MOST);
    }

    /** Whether a debtor must be judged to know if he is asked for. */
    boolean asksForStages() {
        return !stage.isEmpty() || !nextAction.isEmpty();
    }

    boolean asks(Assessment said) {
        return (stage.isEmpty() || stage.contains(said.stage()))
                && (nextAction.isEmpty() || nextAction.contains(said.action()));
    }

    boolean asks(AgreementStanding standing) {
        return agreement == null || agreement.covers(standing);
    }
}
