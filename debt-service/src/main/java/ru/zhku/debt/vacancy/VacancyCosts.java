package ru.zhku.debt.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.vacancy.VacancyQuery.Span;
import ru.zhku.debt.vacancy.domain.Average;
import ru.zhku.debt.vacancy.domain.BudgetLimit;
import ru.zhku.debt.vacancy.domain.CostLine;
import ru.zhku.debt.vacancy.domain.VacancyYear;
import ru.zhku.kit.money.Money;

/** The cost of emptiness of a year against the money set apart for it. */
@ApplicationScoped
class VacancyCosts {
    private static final String METHOD = "Ожидаемое: у каждого объекта, пустующего на день расчёта, средний месяц за"
            + " последние 12 начисленных, умноженный на месяцы года после последнего начисленного";

    private final VacancyQuery query;
    private final LimitStore limits;

    VacancyCosts(VacancyQuery query, LimitStore limits) {
        this.query = query;
        this.limits = limits;
    }

    List<VacancyYear.OfResource> year(String oktmo, int year, LocalDate asOf) {
        var lines = query.costs(span(oktmo, year, asOf)).lines();
        return VacancyYear.of(year, lines, new HashSet<>(query.empty(oktmo, asOf)));
    }

    /**
     * The year and what its averages need: twelve months before the last that may be charged, and a year more for a
     * supplier who is late; of a year that is still to come those months lie before it.
     */
    private static Span span(String oktmo, int year, LocalDate asOf) {
        int january = year * 12;
        return new Span(oktmo, null, Math.min(january, lastInForce(asOf)) - 2 * Average.WINDOW, january + 11, asOf);
    }

    /** Charges come into force on the first day of the month after theirs. */
    private static int lastInForce(LocalDate asOf) {
        return asOf.getYear() * 12 + asOf.getMonthValue() - 2;
    }

    VacancyView view(String oktmo, int year, LocalDate asOf) {
        var costs = query.costs(span(oktmo, year, asOf));
        var empty = query.empty(oktmo, asOf);
        var found = VacancyYear.of(year, costs.lines(), new HashSet<>(empty));
        var book = limits.of(oktmo, year);
        var resources = found.stream()
                .map(one -> ofResource(one, limit(book, year, one.resource(), asOf)))
                .toList();
        var remarks = new ArrayList<String>(List.of(METHOD));
        return new VacancyView(
                oktmo,
                year,
                asOf,
                empty.size(),
                resources,
                totals(resources, limit(book, year, null, asOf), remarks),
                new VacancyView.NotCounted(ofYear(costs.otherTenure(), year), ofYear(costs.withoutObject(), year)),
                remarks);
    }

    private static Money limit(List<BudgetLimit> book, int year, Resource resource, LocalDate asOf) {
        return BudgetLimit.holding(book, year, resource, asOf)
                .map(limit -> Money.ofKopecks(limit.amount()))
                .orElse(null);
    }

    private static VacancyView.OfResource ofResource(VacancyYear.OfResource one, Money limit) {
        var total = Money.ofKopecks(one.total());
        return new VacancyView.OfResource(
                one.resource(),
                one.chargedThrough() == 0 ? null : Months.toYearMonth(one.chargedThrough()),
                Money.ofKopecks(one.charged()),
                Money.ofKopecks(one.expected()),
                total,
                limit,
                limit == null ? null : total.minus(limit),
                VacancyView.Month.of(one.months()));
    }

    private static VacancyView.Totals totals(
            List<VacancyView.OfResource> resources, Money whole, List<String> remarks) {
        var charged = resources.stream().map(VacancyView.OfResource::charged).reduce(Money.ZERO, Money::plus);
        var expected = resources.stream().map(VacancyView.OfResource::expected).reduce(Money.ZERO, Money::plus);
        var total = charged.plus(expected);
        var without = resources.stream()
                .filter(one -> one.limit() == null)
                .map(one -> one.resource().label())
                .collect(Collectors.joining(", "));
        var limit = whole;
        if (limit == null && without.isEmpty() && !resources.isEmpty()) {
            limit = resources.stream().map(VacancyView.OfResource::limit).reduce(Money.ZERO, Money::plus);
        }
        if (limit == null) {
            remarks.add("Разрыв в целом не посчитан: нет общего лимита"
                    + (without.isEmpty() ? "" : " и лимитов на " + without) + ". Запишите: POST /v1/premises-limits");
        }
        return new VacancyView.Totals(charged, expected, total, limit, limit == null ? null : total.minus(limit));
    }

    private static Money ofYear(Map<Integer, Long> months, int year) {
        return Money.ofKopecks(months.entrySet().stream()
                .filter(entry -> entry.getKey() / 12 == year)
                .mapToLong(Map.Entry::getValue)
                .sum());
    }

    /** By resource and object. */
    List<VacancyView.OfObject> objects(String oktmo, int year, LocalDate asOf, Resource resource, UUID premisesId) {
        var found = year(oktmo, year, asOf);
        var ids = found.stream()
                .flatMap(one -> one.objects().stream())
                .map(VacancyYear.OfObject::premisesId)
                .collect(Collectors.toSet());
        var names = query.objects(oktmo, ids);
        return found.stream()
                .filter(one -> resource == null || one.resource() == resource)
                .flatMap(one -> one.objects().stream()
                        .filter(object ->
                                premisesId == null || object.premisesId().equals(premisesId))
                        .map(object -> new VacancyView.OfObject(
                                object.premisesId(),
                                names.get(object.premisesId()).address(),
                                one.resource(),
                                Money.ofKopecks(object.charged()),
                                Money.ofKopecks(object.expected()),
                                VacancyView.Month.of(object.months()))))
                .toList();
    }

    /** The average month of one object by resource, as of a day. */
    Map<Resource, Long> monthly(String oktmo, UUID premisesId, LocalDate asOf) {
        int last = lastInForce(asOf);
        var span = new Span(oktmo, premisesId, last - 2 * Average.WINDOW, last, asOf);
        Map<Resource, List<CostLine>> byResource =
                query.costs(span).lines().stream().collect(Collectors.groupingBy(CostLine::resource));
        var monthly = new java.util.TreeMap<Resource, Long>();
        byResource.forEach((resource, lines) -> {
            int charged = lines.stream().mapToInt(CostLine::month).max().orElseThrow();
            monthly.put(resource, Average.of(lines, charged).times(1));
        });
        return monthly;
    }
}
