package ru.zhku.debt.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.PlanResource;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.institution.InstitutionCover.Part;
import ru.zhku.debt.institution.InstitutionCover.Source;
import ru.zhku.debt.institution.domain.CostBasis;
import ru.zhku.debt.institution.domain.Cover;
import ru.zhku.debt.institution.domain.CoverState;
import ru.zhku.debt.institution.domain.MonthCost;
import ru.zhku.debt.ledger.domain.LineIds;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.kit.money.Money;

/** The cover of a year as it is sent. */
final class CoverViews {
    private CoverViews() {}

    @Schema(name = "BudgetCover")
    record CoverView(
            @Schema(required = true) CoverState state,

            @Schema(nullable = true, description = "null — смета не введена; это не ноль")
            Money estimate,

            @Schema(required = true, description = "Начислено за месяцы этого года, с учётом корректировок")
            Money charged,

            @Schema(required = true, description = "Ожидается за остальные месяцы года")
            Money expectedRest,

            @Schema(required = true, description = "Стоимость оплаты в полном объёме за год")
            Money expected,

            @Schema(required = true, description = "Сколько из неё обеспечено сметами")
            Money coveredAmount,

            @Schema(nullable = true, description = "Скольких средств не хватает во введённых сметах")
            Money gap,

            @Schema(required = true, description = "Ожидаемая стоимость, на которую смета не введена")
            Money notEntered,

            @Schema(nullable = true, description = "Обеспечено ли полностью; null — смета не введена")
            Boolean covered,

            @Schema(
                    nullable = true,
                    description = "Обеспечено к ожидаемому там, где смета введена; не больше 100, без округления"
                            + " вверх; null — делить не на что",
                    examples = "87.50")
            String coverPercent) {

        static CoverView of(Cover cover) {
            var state = cover.state();
            boolean known = state == CoverState.COVERED || state == CoverState.GAP;
            return new CoverView(
                    state,
                    cover.isEntered() ? Money.ofKopecks(cover.estimate()) : null,
                    Money.ofKopecks(cover.charged()),
                    Money.ofKopecks(cover.expectedRest()),
                    Money.ofKopecks(cover.expected()),
                    Money.ofKopecks(cover.covered()),
                    cover.isEntered() ? Money.ofKopecks(cover.gap()) : null,
                    Money.ofKopecks(cover.notEntered()),
                    known ? state == CoverState.COVERED : null,
                    cover.percent() == null ? null : cover.percent().toPlainString());
        }
    }

    @Schema(name = "InstitutionDebt")
    record DebtView(
            @Schema(required = true) int accounts,
            @Schema(required = true) Money principal,
            @Schema(required = true) Money overdue) {

        static DebtView of(InstitutionCover cover) {
            return new DebtView(cover.accounts(), Money.ofKopecks(cover.principal()), Money.ofKopecks(cover.overdue()));
        }
    }

    @Schema(name = "InstitutionCoverItem")
    record ItemView(
            @Schema(required = true) UUID id,
            @Schema(required = true) String inn,
            @Schema(required = true) String name,
            @Schema(required = true) String oktmo,
            @Schema(required = true) int year,
            @Schema(required = true) LocalDate asOf,
            @Schema(required = true) CoverView total,
            @Schema(required = true) List<PlanCoverView> resources,
            @Schema(required = true) DebtView debt) {

        static ItemView of(InstitutionCover cover) {
            var institution = cover.institution();
            return new ItemView(
                    institution.id(),
                    institution.inn(),
                    institution.name(),
                    institution.oktmo(),
                    cover.year(),
                    cover.asOf(),
                    CoverView.of(cover.total()),
                    cover.parts().entrySet().stream()
                            .map(part -> new PlanCoverView(
                                    part.getKey(), CoverView.of(part.getValue().cover())))
                            .toList(),
                    DebtView.of(cover));
        }
    }

    @Schema(name = "PlanResourceCover")
    record PlanCoverView(
            @Schema(required = true) PlanResource planResource,
            @Schema(required = true) CoverView cover) {}

    @Schema(name = "InstitutionCover")
    record WholeView(
            @Schema(required = true) UUID id,
            @Schema(required = true) String inn,
            @Schema(required = true) String name,
            @Schema(required = true) String oktmo,
            @Schema(required = true) int year,
            @Schema(required = true) LocalDate asOf,
            @Schema(required = true) CoverView total,
            @Schema(required = true) List<PartView> resources,
            @Schema(required = true) DebtView debt) {

        static WholeView of(InstitutionCover cover) {
            var institution = cover.institution();
            return new WholeView(
                    institution.id(),
                    institution.inn(),
                    institution.name(),
                    institution.oktmo(),
                    cover.year(),
                    cover.asOf(),
                    CoverView.of(cover.total()),
                    cover.parts().entrySet().stream()
                            .map(part -> PartView.of(part.getKey(), part.getValue()))
                            .toList(),
                    DebtView.of(cover));
        }
    }

    @Schema(name = "InstitutionCoverPart")
    record PartView(
            @Schema(required = true) PlanResource planResource,
            @Schema(required = true) CoverView cover,

            @Schema(nullable = true, description = "Смета, действующая на этот день")
            EstimateView estimate,

            @Schema(required = true, description = "Из чего сложилось: счёт, ресурс, месяцы")
            List<SourceView> sources) {

        static PartView of(PlanResource resource, Part part) {
            return new PartView(
                    resource,
                    CoverView.of(part.cover()),
                    part.estimate(),
                    part.sources().stream().map(SourceView::of).toList());
        }
    }

    @Schema(name = "InstitutionCoverSource")
    record SourceView(
            @Schema(required = true) TiedAccountView account,
            @Schema(required = true) Resource resource,
            @Schema(required = true) List<MonthView> months) {

        static SourceView of(Source source) {
            return new SourceView(
                    source.account(),
                    source.resource(),
                    source.months().stream().map(MonthView::of).toList());
        }
    }

    @Schema(name = "InstitutionCoverMonth")
    record MonthView(
            @Schema(required = true) String serviceMonth,
            @Schema(required = true) CostBasis basis,
            @Schema(required = true) Money amount,

            @Schema(nullable = true, description = "Месяц, стоимость которого ожидается снова")
            String likeMonth,

            @Schema(required = true, description = "Начисления счёта; видны в его выписке")
            List<UUID> chargeIds) {

        static MonthView of(MonthCost month) {
            return new MonthView(
                    Months.toYearMonth(month.month()).toString(),
                    month.basis(),
                    Money.ofKopecks(month.amount()),
                    month.like() == null
                            ? null
                            : Months.toYearMonth(month.like()).toString(),
                    month.lines().stream().map(LineIds::toUuid).toList());
        }
    }
}
