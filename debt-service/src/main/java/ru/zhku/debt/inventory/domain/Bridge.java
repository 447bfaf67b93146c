package ru.zhku.debt.inventory.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ageing.domain.AgeBucket;

/**
 * The principal of two ends and what moved between them, cell by cell; see the package for what each movement means.
 *
 * @param cells by resource and group; those where nothing stands and nothing moved are left out
 */
public record Bridge(List<Cell> cells) {
    /** One equation of a resource and a group, and the same for each age. */
    public record Cell(Resource resource, ConsumerGroup group, BridgeRow row, Map<AgeBucket, BridgeRow> byBucket) {}

    /** What stands in a cell at one end, kopecks. */
    public record Standing(Resource resource, ConsumerGroup group, AgeBucket bucket, long amount) {}

    /** What moved in a cell, all movements but those between the ages. */
    public record Moved(
            BridgeMovement movement, Resource resource, ConsumerGroup group, AgeBucket bucket, long amount) {}

    private record Place(Resource resource, ConsumerGroup group) {}

    public static Bridge of(Collection<Standing> opening, Collection<Standing> closing, Collection<Moved> moved) {
        var sums = new HashMap<Place, Map<AgeBucket, Sums>>();
        opening.forEach(s -> at(sums, s.resource, s.group, s.bucket).opening(s.amount));
        closing.forEach(s -> at(sums, s.resource, s.group, s.bucket).closing(s.amount));
        moved.forEach(m -> at(sums, m.resource, m.group, m.bucket).moved(m.movement, m.amount));
        var cells = new ArrayList<Cell>();
        sums.forEach((place, buckets) -> {
            if (buckets.values().stream().anyMatch(Sums::isSomething)) {
                cells.add(cell(place.resource, place.group, buckets));
            }
        });
        cells.sort(Comparator.comparing(Cell::resource).thenComparing(Cell::group));
        return new Bridge(List.copyOf(cells));
    }

    /** The sum of all cells; its resource and group are null. */
    public Cell total() {
        return sum(null, null, cell -> true);
    }

    public List<Cell> byResource() {
        return cells.stream()
                .map(Cell::resource)
                .distinct()
                .map(resource -> sum(resource, null, cell -> cell.resource == resource))
                .toList();
    }

    public List<Cell> byGroup() {
        return cells.stream()
                .map(Cell::group)
                .distinct()
                .sorted()
                .map(group -> sum(null, group, cell -> cell.group == group))
                .toList();
    }

    private Cell sum(Resource resource, ConsumerGroup group, Predicate<Cell> among) {
        var buckets = new EnumMap<AgeBucket, Sums>(AgeBucket.class);
        for (var cell : cells) {
            if (among.test(cell)) {
                cell.byBucket.forEach((bucket, row) ->
                        buckets.computeIfAbsent(bucket, b -> new Sums()).add(row));
            }
        }
        return cell(resource, group, buckets);
    }

    private static Sums at(
            Map<Place, Map<AgeBucket, Sums>> sums, Resource resource, ConsumerGroup group, AgeBucket bucket) {
        return sums.computeIfAbsent(new Place(resource, group), p -> new EnumMap<>(AgeBucket.class))
                .computeIfAbsent(bucket, b -> new Sums());
    }

    /** What the other movements leave open in an age moved there from another age; what is left over all is unexplained. */
    private static Cell cell(Resource resource, ConsumerGroup group, Map<AgeBucket, Sums> buckets) {
        var byBucket = new EnumMap<AgeBucket, BridgeRow>(AgeBucket.class);
        var all = new Sums();
        buckets.forEach((bucket, sums) -> {
            all.addWithoutAges(sums);
            byBucket.put(bucket, sums.aged());
        });
        return new Cell(resource, group, all.row(), byBucket);
    }

    private static final class Sums {
        private final Map<BridgeMovement, Long> movements = new EnumMap<>(BridgeMovement.class);
        private long opening;
        private long closing;

        void opening(long amount) {
            opening = Math.addExact(opening, amount);
        }

        void closing(long amount) {
            closing = Math.addExact(closing, amount);
        }

        void moved(BridgeMovement movement, long amount) {
            movements.merge(movement, amount, Math::addExact);
        }

        void add(BridgeRow row) {
            opening(row.opening());
            closing(row.closing());
            row.movements().forEach(this::moved);
        }

        void addWithoutAges(Sums other) {
            opening(other.opening);
            closing(other.closing);
            other.movements.forEach((movement, amount) -> {
                if (movement != BridgeMovement.MOVED_BETWEEN_BUCKETS) {
                    moved(movement, amount);
                }
            });
        }

        boolean isSomething() {
            return opening != 0 || closing != 0 || movements.values().stream().anyMatch(amount -> amount != 0);
        }

        BridgeRow row() {
            return BridgeRow.of(opening, movements, closing);
        }

        BridgeRow aged() {
            var known = new EnumMap<>(movements);
            known.remove(BridgeMovement.MOVED_BETWEEN_BUCKETS);
            var left = BridgeRow.of(opening, known, closing);
            known.put(BridgeMovement.MOVED_BETWEEN_BUCKETS, left.unexplained());
            return new BridgeRow(opening, known, 0, closing);
        }
    }
}
