package ru.zhku.measures.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.zhku.measures.deadline.Deadlines;
import ru.zhku.measures.fact.Facts;
import ru.zhku.measures.fact.domain.Analysis;
import ru.zhku.measures.fact.domain.Inventory;
import ru.zhku.measures.fact.domain.Registers;
import ru.zhku.measures.fact.domain.StockCount;
import ru.zhku.measures.indicator.domain.BudgetCoverage;
import ru.zhku.measures.indicator.domain.DebtPicture;
import ru.zhku.measures.indicator.domain.DebtorsToClaims;
import ru.zhku.measures.indicator.domain.ExchangeTimeliness;
import ru.zhku.measures.indicator.domain.Figure;
import ru.zhku.measures.indicator.domain.IndicatorPeriod;
import ru.zhku.measures.indicator.domain.StockPicture;
import ru.zhku.measures.interpretation.Interpretations;
import ru.zhku.measures.interpretation.domain.MechanismReading;
import ru.zhku.measures.plan.domain.Plan;

/** Reckons the indicators of a plan from received facts; nothing is stored. */
@ApplicationScoped
class IndicatorReckoning {
    record Row(MechanismReading reading, Figure figure) {}

    private record Known(List<Inventory> inventories, List<Analysis> analyses, Registers registers) {}

    private final Interpretations interpretations;
    private final Deadlines deadlines;
    private final Facts facts;

    IndicatorReckoning(Interpretations interpretations, Deadlines deadlines, Facts facts) {
        this.interpretations = interpretations;
        this.deadlines = deadlines;
        this.facts = facts;
    }

    /** One row for each printed mechanism, by what was known and confirmed on the day. */
    @Transactional
    List<Row> of(Plan plan, IndicatorPeriod period, LocalDate asOf) {
        var known = new Known(
                facts.inventories(plan.oktmo(), asOf),
                facts.analyses(plan.oktmo(), asOf),
                facts.registers(plan.oktmo(), asOf));
        var rows = new ArrayList<Row>();
        for (var reading : interpretations.of(plan, asOf)) {
            rows.add(new Row(reading, figure(plan, reading, period, asOf, known)));
        }
        return rows;
    }

    private Figure figure(Plan plan, MechanismReading reading, IndicatorPeriod period, LocalDate asOf, Known known) {
        var code = reading.indicatorCode();
        if (code == null) {
            var proposal = reading.mechanism().proposal();
            return reading.isOpen() && proposal.indicatorCode() != null
                    ? Figure.unconfirmed(proposal.indicatorName())
                    : Figure.notComputedYet(null);
        }
        return switch (code) {
            case "DEBT_VOLUME_TOTAL" -> DebtPicture.volumeTotal(period, known.inventories());
            case "OVERDUE_DEBT_BY_AGE_BUCKET" -> DebtPicture.overdueByAge(period, known.analyses());
            case "DEBT_VOLUME_BY_RESOURCE" -> DebtPicture.overdueByResource(period, known.analyses());
            case "SOCIAL_RENT_DEBT_BY_RESOURCE" -> DebtPicture.socialRent(period, known.analyses());
            case "DEBT_CHANGE_DYNAMICS" -> DebtPicture.dynamics(period, known.analyses());
            case "DEBT_REDUCTION_PERCENT" -> DebtPicture.reduction(period, known.analyses());
            case "RSO_EXCHANGES_RECEIVED_ON_TIME" ->
                ExchangeTimeliness.of(period, deadlines.of(plan, reading), known.registers(), asOf);
            case "DEBTORS_TO_CLAIMS_RATIO" -> DebtorsToClaims.of(period, litigation(plan, period, asOf, known));
            case "UTILITY_BUDGET_FULL_COVER_AMOUNT" ->
                BudgetCoverage.of(period, facts.budgetCovers(plan.oktmo(), asOf));
            default -> stock(code, period, facts.stockCounts(plan.oktmo(), asOf));
        };
    }

    private static Figure stock(String code, IndicatorPeriod period, List<StockCount> counts) {
        return switch (code) {
            case "VACANT_FLATS_COUNT" -> StockPicture.vacant(period, counts);
            case "CONSERVED_OBJECTS_COUNT" -> StockPicture.conserved(period, counts);
            case "REPAIRED_AND_LET_FLATS_COUNT" -> StockPicture.repairedAndLet(period, counts);
            case "ESCHEAT_FLATS_COUNT" -> StockPicture.escheat(period, counts);
            case "SOCIAL_RENT_FLATS_COUNT" -> StockPicture.socialRent(period, counts);
            case "SOCIAL_RENT_STOCK_VOLUME" -> StockPicture.socialRentVolume(period, counts);
            default -> Figure.notComputedYet(code);
        };
    }

    private DebtorsToClaims.Facts litigation(Plan plan, IndicatorPeriod period, LocalDate asOf, Known known) {
        var oktmo = plan.oktmo();
        var crossings = facts.tenantCrossings(oktmo, asOf);
        boolean debtKnown = crossings.stream().anyMatch(one -> !one.on().isAfter(period.to()))
                || known.registers().all().stream()
                        .anyMatch(one -> !one.receivedOn().isAfter(period.to()))
                || known.analyses().stream().anyMatch(one -> !one.asOf().isAfter(period.to()));
        var monthEnd = known.analyses().stream()
                .filter(analysis -> analysis.asOf().equals(period.to()))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new DebtorsToClaims.Facts(
                asOf,
                debtKnown,
                crossings,
                facts.cases(oktmo, asOf),
                monthEnd,
                facts.claimsSent(oktmo, period.from(), period.to(), asOf),
                facts.noticesDelivered(oktmo, period.from(), period.to(), asOf));
    }
}
