package ru.zhku.debt.institution;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.institution.CoverViews.CoverView;
import ru.zhku.debt.institution.CoverViews.DebtView;
import ru.zhku.debt.institution.CoverViews.PlanCoverView;
import ru.zhku.debt.institution.domain.CoverState;
import ru.zhku.kit.money.Money;

/** All institutions of a municipality together. */
@Schema(name = "InstitutionSummary")
record SummaryView(
        @Schema(required = true) String oktmo,
        @Schema(required = true) int year,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) Counts institutions,
        @Schema(required = true) CoverView total,
        @Schema(required = true) List<PlanCoverView> resources,
        @Schema(required = true) DebtView debt,

        @Schema(required = true, description = "Показатель плана UTILITY_BUDGET_FULL_COVER_AMOUNT (строка 6)")
        Indicator utilityBudgetFullCoverAmount) {

    @Schema(name = "InstitutionCounts")
    record Counts(
            @Schema(required = true) int total,
            @Schema(required = true) int covered,
            @Schema(required = true) int gap,
            @Schema(required = true) int notEntered,
            @Schema(required = true) int noData) {

        static Counts of(MunicipalityCover cover) {
            return new Counts(
                    cover.institutions().size(),
                    cover.count(CoverState.COVERED),
                    cover.count(CoverState.GAP),
                    cover.count(CoverState.NOT_ENTERED),
                    cover.count(CoverState.NO_DATA));
        }
    }

    @Schema(name = "UtilityBudgetFullCover")
    record Indicator(
            @Schema(nullable = true, description = "Стоимость полной оплаты ресурсов за год; null — нет данных")
            Money needed,

            @Schema(nullable = true, description = "Из неё обеспечено сметами; null — ни одной сметы не введено")
            Money provided) {

        static Indicator of(MunicipalityCover municipality) {
            var total = municipality.total();
            return new Indicator(
                    total.parts() == 0 ? null : Money.ofKopecks(total.expected()),
                    total.isEntered() ? Money.ofKopecks(total.covered()) : null);
        }
    }

    static SummaryView of(MunicipalityCover cover) {
        var institutions = cover.institutions();
        return new SummaryView(
                cover.oktmo(),
                cover.year(),
                cover.asOf(),
                Counts.of(cover),
                CoverView.of(cover.total()),
                cover.byPlanResource().entrySet().stream()
                        .map(sum -> new PlanCoverView(sum.getKey(), CoverView.of(sum.getValue())))
                        .toList(),
                new DebtView(
                        institutions.stream()
                                .mapToInt(InstitutionCover::accounts)
                                .sum(),
                        Money.ofKopecks(institutions.stream()
                                .mapToLong(InstitutionCover::principal)
                                .sum()),
                        Money.ofKopecks(institutions.stream()
                                .mapToLong(InstitutionCover::overdue)
                                .sum())),
                Indicator.of(cover));
    }
}
