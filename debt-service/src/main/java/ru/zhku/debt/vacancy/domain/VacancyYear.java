package ru.zhku.debt.vacancy.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.zhku.debt.account.domain.Resource;

/**
 * The cost of emptiness of a year, by resource and object. Charged: what is charged for months of the year. Expected:
 * for each object that is still empty, its average month times the months of the year behind the last month for which
 * this resource is charged at all.
 */
public final class VacancyYear {
    public record Month(int month, long amount) {}

    /** @param expected 0 for an object that is no longer empty */
    public record OfObject(UUID premisesId, long charged, long expected, List<Month> months) {}

    /**
     * @param chargedThrough the last month for which it is charged; 0 if never
     * @param months of the year, those that are charged
     */
    public record OfResource(
            Resource resource,
            long charged,
            long expected,
            int chargedThrough,
            List<Month> months,
            List<OfObject> objects) {
        public long total() {
            return charged + expected;
        }
    }

    private VacancyYear() {}

    /**
     * @param lines of the year and of the twelve months before, each object, resource and month once
     * @param stillEmpty objects that are empty on the day of the question
     */
    public static List<OfResource> of(int year, Collection<CostLine> lines, Set<UUID> stillEmpty) {
        Map<Resource, List<CostLine>> byResource =
                new TreeMap<>(lines.stream().collect(Collectors.groupingBy(CostLine::resource)));
        var found = new ArrayList<OfResource>();
        byResource.forEach((resource, list) -> found.add(ofResource(year, resource, list, stillEmpty)));
        return found;
    }

    private static OfResource ofResource(int year, Resource resource, List<CostLine> lines, Set<UUID> stillEmpty) {
        int through = lines.stream().mapToInt(CostLine::month).max().orElse(0);
        int left = Math.max(0, Math.min(12, lastMonth(year) - through));
        var objects = new ArrayList<OfObject>();
        Map<UUID, List<CostLine>> byObject =
                new TreeMap<>(lines.stream().collect(Collectors.groupingBy(CostLine::premisesId)));
        byObject.forEach((id, list) -> {
            long expected = stillEmpty.contains(id) ? Average.of(list, through).times(left) : 0;
            var months = months(year, list);
            if (!months.isEmpty() || expected > 0) {
                objects.add(new OfObject(id, sum(months), expected, months));
            }
        });
        return new OfResource(
                resource,
                objects.stream().mapToLong(OfObject::charged).sum(),
                objects.stream().mapToLong(OfObject::expected).sum(),
                through,
                months(year, lines),
                objects);
    }

    private static List<Month> months(int year, List<CostLine> lines) {
        return lines.stream()
                .filter(line -> line.month() > lastMonth(year) - 12 && line.month() <= lastMonth(year))
                .collect(Collectors.groupingBy(CostLine::month, Collectors.summingLong(CostLine::amount)))
                .entrySet()
                .stream()
                .map(entry -> new Month(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Month::month))
                .toList();
    }

    private static long sum(List<Month> months) {
        return months.stream().mapToLong(Month::amount).sum();
    }

    /** December. */
    private static int lastMonth(int year) {
        return year * 12 + 11;
    }
}
