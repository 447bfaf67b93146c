package ru.zhku.measures.indicator.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ru.zhku.kit.money.Money;
import ru.zhku.measures.fact.domain.Analysis;
import ru.zhku.measures.fact.domain.Inventory;
import ru.zhku.measures.fact.domain.ResourceSum;

/** Indicators that are read off the debt as an inventory or a monthly analysis shows it. */
public final class DebtPicture {
    private static final String NOT_DUE = "NOT_DUE";

    private DebtPicture() {}

    /** M01.1: the whole debt by the inventory whose day is the period's last. */
    public static Figure volumeTotal(IndicatorPeriod period, List<Inventory> inventories) {
        var meaning = "Вся задолженность (основной долг) по закрытой инвентаризации";
        var found = inventories.stream()
                .filter(inventory -> inventory.asOf().equals(period.to()))
                .reduce((earlier, later) -> later);
        if (found.isEmpty()) {
            return Figure.noData(
                    IndicatorUnit.RUBLES,
                    meaning,
                    "Инвентаризация на " + IndicatorPeriod.russian(period.to()) + " не закрыта");
        }
        var inventory = found.get();
        var totals = inventory.totals();
        var figure = Figure.computed(IndicatorUnit.RUBLES, IndicatorUnit.RUBLES, meaning)
                .amount(totals.principal().toRubles())
                .asOf(inventory.asOf())
                .from(inventory.ref())
                .part(rubles("OVERDUE", "просроченная", totals.overdue()))
                .part(rubles("NOT_DUE_TOTAL", "срок оплаты не наступил", totals.notDue()))
                .part(rubles("ADVANCE", "авансы (в долг не входят)", totals.advance()));
        inventory
                .byBucket()
                .forEach(sum -> figure.part(Part.within(
                        "BY_BUCKET",
                        sum.bucket(),
                        Labels.of(sum.bucket()),
                        IndicatorUnit.RUBLES,
                        sum.amount().toRubles())));
        inventory
                .byPlanResource()
                .forEach(sum -> figure.part(Part.within(
                        "BY_RESOURCE",
                        sum.planResource(),
                        Labels.of(sum.planResource()),
                        IndicatorUnit.RUBLES,
                        sum.amount().toRubles())));
        return figure.build();
    }

    /** M01.2: what is overdue, by age; the technical bucket under one month is shown apart, not dropped. */
    public static Figure overdueByAge(IndicatorPeriod period, List<Analysis> analyses) {
        var meaning = "Просроченная задолженность по срокам возникновения";
        return at(period.to(), analyses)
                .map(analysis -> {
                    var figure = overdue(meaning, analysis);
                    analysis.byBucket().stream()
                            .filter(sum -> !sum.bucket().equals(NOT_DUE))
                            .forEach(sum -> figure.part(rubles(sum.bucket(), Labels.of(sum.bucket()), sum.amount())));
                    return figure.build();
                })
                .orElseGet(() -> notPublished(meaning, period.to()));
    }

    /** M02.1: what is overdue for each resource of the plan, and within it by age. */
    public static Figure overdueByResource(IndicatorPeriod period, List<Analysis> analyses) {
        var meaning = "Просроченная задолженность по видам ресурсов";
        return at(period.to(), analyses)
                .map(analysis -> {
                    var figure = overdue(meaning, analysis);
                    byResource(analysis).forEach((resource, sum) -> {
                        figure.part(rubles(resource, Labels.of(resource), sum));
                        analysis.cells().stream()
                                .filter(cell -> cell.planResource().equals(resource)
                                        && !cell.bucket().equals(NOT_DUE))
                                .forEach(cell -> figure.part(Part.within(
                                        resource,
                                        cell.bucket(),
                                        Labels.of(cell.bucket()),
                                        IndicatorUnit.RUBLES,
                                        cell.amount().toRubles())));
                    });
                    return figure.build();
                })
                .orElseGet(() -> notPublished(meaning, period.to()));
    }

    /** M05.2: what tenants under social rent owe past its due day, by resource. */
    public static Figure socialRent(IndicatorPeriod period, List<Analysis> analyses) {
        var meaning = "Просроченная задолженность нанимателей по договорам социального найма по видам ресурсов";
        return at(period.to(), analyses)
                .map(analysis -> {
                    var total = analysis.socialRent().stream()
                            .map(ResourceSum::overdue)
                            .reduce(Money.ZERO, Money::plus);
                    var figure = Figure.computed(IndicatorUnit.RUBLES, IndicatorUnit.RUBLES, meaning)
                            .amount(total.toRubles())
                            .asOf(analysis.asOf())
                            .from(analysis.ref());
                    analysis.socialRent()
                            .forEach(sum -> figure.part(
                                            rubles(sum.planResource(), Labels.of(sum.planResource()), sum.overdue()))
                                    .part(Part.within(
                                            sum.planResource(),
                                            "WHOLE_DEBT",
                                            "вся задолженность, включая непросроченную",
                                            IndicatorUnit.RUBLES,
                                            sum.amount().toRubles())));
                    return figure.build();
                })
                .orElseGet(() -> notPublished(meaning, period.to()));
    }

    /** M10.1: by how many percent the overdue debt changed from the eve of the period to its last day. */
    public static Figure dynamics(IndicatorPeriod period, List<Analysis> analyses) {
        return change(period, analyses, false);
    }

    /** M03.4: the same change as a reduction, (D0 − D1) / D0 × 100. */
    public static Figure reduction(IndicatorPeriod period, List<Analysis> analyses) {
        return change(period, analyses, true);
    }

    private static Figure change(IndicatorPeriod period, List<Analysis> analyses, boolean reduction) {
        var meaning = reduction
                ? "Снижение просроченной задолженности (D0 − D1) к задолженности на начало периода D0, %"
                : "Изменение просроченной задолженности (D1 − D0) к задолженности на начало периода D0, %";
        var before = at(period.openingDay(), analyses);
        var after = at(period.to(), analyses);
        if (before.isEmpty() || after.isEmpty()) {
            var missing = before.isEmpty() ? period.openingDay() : period.to();
            return Figure.noData(IndicatorUnit.PERCENT, meaning, notPublishedReason(missing));
        }
        var d0 = before.get().totals().overdue();
        var d1 = after.get().totals().overdue();
        var change = (reduction ? d0.minus(d1) : d1.minus(d0)).toRubles();
        return Figure.computed(IndicatorUnit.PERCENT, IndicatorUnit.RUBLES, meaning)
                .fraction(percent(change, d0), change, d0.toRubles())
                .asOf(after.get().asOf())
                .from(before.get().ref())
                .from(after.get().ref())
                .part(rubles("D0", "на " + IndicatorPeriod.russian(period.openingDay()), d0))
                .part(rubles("D1", "на " + IndicatorPeriod.russian(period.to()), d1))
                .part(Part.of("CHANGE", reduction ? "снижение" : "изменение", IndicatorUnit.RUBLES, change))
                .otherwise("На начало периода просроченной задолженности не было: процент не определён")
                .build();
    }

    private static BigDecimal percent(BigDecimal change, Money base) {
        return Numbers.percent(change, base.toRubles());
    }

    /** The last published analysis as of that day; a later publication replaces an earlier one. */
    static Optional<Analysis> at(LocalDate day, List<Analysis> analyses) {
        return analyses.stream()
                .filter(analysis -> analysis.asOf().equals(day))
                .max(Comparator.comparing(analysis -> analyses.indexOf(analysis)));
    }

    private static Figure.Builder overdue(String meaning, Analysis analysis) {
        return Figure.computed(IndicatorUnit.RUBLES, IndicatorUnit.RUBLES, meaning)
                .amount(analysis.totals().overdue().toRubles())
                .asOf(analysis.asOf())
                .from(analysis.ref());
    }

    private static Map<String, Money> byResource(Analysis analysis) {
        var sums = new TreeMap<String, Money>();
        analysis.cells().forEach(cell -> {
            var amount = cell.bucket().equals(NOT_DUE) ? Money.ZERO : cell.amount();
            sums.merge(cell.planResource(), amount, Money::plus);
        });
        return sums;
    }

    private static Part rubles(String code, String label, Money amount) {
        return Part.of(code, label, IndicatorUnit.RUBLES, amount.toRubles());
    }

    private static Figure notPublished(String meaning, LocalDate day) {
        return Figure.noData(IndicatorUnit.RUBLES, meaning, notPublishedReason(day));
    }

    private static String notPublishedReason(LocalDate day) {
        return "Анализ задолженности на " + IndicatorPeriod.russian(day) + " не опубликован";
    }
}
