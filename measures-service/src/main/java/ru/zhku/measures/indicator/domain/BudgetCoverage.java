package ru.zhku.measures.indicator.domain;

import java.time.LocalDate;
import java.util.List;
import ru.zhku.kit.money.Money;
import ru.zhku.measures.fact.domain.BudgetCover;
import ru.zhku.measures.fact.domain.CoverSum;

/** M06.1: what the estimates of institutions hold of the full cost of their utilities in the year. */
public final class BudgetCoverage {
    private static final String MEANING =
            "Предусмотрено сметами учреждений на полную оплату коммунальных ресурсов года,"
                    + " к стоимости их полной оплаты, руб.";

    private BudgetCoverage() {}

    /**
     * By the last check of the year of the period's last day that is not later than that day; for a period that ends
     * with the year also by January's check of it, to which the last charges of the year have come.
     */
    public static Figure of(IndicatorPeriod period, List<BudgetCover> checks) {
        int year = period.to().getYear();
        var until = period.to().equals(LocalDate.of(year, 12, 31)) ? period.to().plusMonths(1) : period.to();
        var last = checks.stream()
                .filter(check -> check.year() == year && !check.asOf().isAfter(until))
                .reduce((one, next) -> next.asOf().isBefore(one.asOf()) ? one : next);
        if (last.isEmpty()) {
            return nothing("Обеспеченность смет на " + year + " год до " + russian(period.to()) + " не проверялась");
        }
        var check = last.get();
        if (!check.entered()) {
            return nothing("Сметы учреждений на " + year + " год на " + russian(check.asOf()) + " не введены");
        }
        var totals = check.totals();
        var covered = totals.covered().toRubles();
        var figure = Figure.computed(IndicatorUnit.RUBLES, IndicatorUnit.RUBLES, MEANING)
                .fraction(covered, covered, totals.expected().toRubles())
                .asOf(check.asOf())
                .from(check.ref())
                .part(rubles("GAP", "не хватает во введённых сметах", totals.gap()))
                .part(rubles("NOT_ENTERED", "ожидаемая стоимость, на которую смета не введена", totals.notEntered()));
        check.byPlanResource().forEach(sum -> resource(figure, sum));
        return figure.note(totals.notEntered().isPositive() ? "Сметы введены не по всем учреждениям и ресурсам" : null)
                .build();
    }

    private static void resource(Figure.Builder figure, CoverSum sum) {
        var resource = sum.planResource();
        figure.part(rubles(resource, Labels.of(resource), sum.covered()))
                .part(within(resource, "NEEDED", "стоимость полной оплаты", sum.expected()))
                .part(within(resource, "GAP", "не хватает", sum.gap()))
                .part(within(resource, "NOT_ENTERED", "смета не введена", sum.notEntered()));
    }

    private static Figure nothing(String reason) {
        return Figure.noData(IndicatorUnit.RUBLES, MEANING, reason);
    }

    private static Part rubles(String code, String label, Money amount) {
        return Part.of(code, label, IndicatorUnit.RUBLES, amount.toRubles());
    }

    private static Part within(String group, String code, String label, Money amount) {
        return Part.within(group, code, label, IndicatorUnit.RUBLES, amount.toRubles());
    }

    private static String russian(LocalDate day) {
        return IndicatorPeriod.russian(day);
    }
}
