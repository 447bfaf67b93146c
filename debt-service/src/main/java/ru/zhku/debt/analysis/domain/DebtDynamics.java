package ru.zhku.debt.analysis.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ru.zhku.debt.ageing.domain.Percents;

/**
 * How the debts of a cut moved month by month, in kopecks. For each line: opening + charged − settled = closing, and
 * settled = recalculated + what payments and advances paid of the charges. Overdue is what is unpaid of the charges
 * whose due date lies before the last day of the month.
 */
public final class DebtDynamics {
    /**
     * Charges of one due date that came into force in a month, and what was settled of such charges in it.
     *
     * @param month null: all before the first month
     */
    public record Movement(List<String> keys, YearMonth month, LocalDate dueOn, long charged, long settled) {}

    /** Money of a month: {@code recalculated} by credits, {@code received} by payments less refunds. */
    public record Flow(List<String> keys, YearMonth month, long recalculated, long received) {
        /** Takes what was recalculated here out of what was charged and settled; the debt stays as it is. */
        public Movement asMovement() {
            return new Movement(keys, month, month.atDay(1), recalculated, recalculated);
        }
    }

    public record Line(
            List<String> keys,
            YearMonth month,
            LocalDate through,
            long opening,
            long charged,
            long recalculated,
            long settled,
            long paid,
            long closing,
            long overdueBefore,
            long overdue) {

        public long overdueChange() {
            return overdue - overdueBefore;
        }

        /** Null where nothing was overdue before. */
        public BigDecimal overdueChangePercent() {
            return Percents.of(overdueChange(), overdueBefore);
        }

        /** Paid of charged in the same month; null where nothing was charged. */
        public BigDecimal collectionRatePercent() {
            return Percents.of(paid, charged);
        }

        boolean isEmpty() {
            return opening == 0 && charged == 0 && recalculated == 0 && settled == 0 && paid == 0 && closing == 0;
        }
    }

    private final YearMonth first;
    private final YearMonth last;
    private final LocalDate today;
    private final PaidBasis basis;

    /** @param today the last day that is counted: the running month is counted through it */
    public DebtDynamics(YearMonth first, YearMonth last, LocalDate today, PaidBasis basis) {
        this.first = first;
        this.last = last;
        this.today = today;
        this.basis = basis;
    }

    /** One line for each cut and month in which there is anything, by cut, then by month. */
    public List<Line> lines(Collection<Movement> movements, Collection<Flow> flows) {
        var cuts = new TreeMap<String, Cut>();
        for (var movement : movements) {
            cut(cuts, movement.keys).add(movement);
        }
        for (var flow : flows) {
            cut(cuts, flow.keys).add(flow);
        }
        var lines = new ArrayList<Line>();
        cuts.values().forEach(cut -> cut.lines(lines));
        return lines;
    }

    /** The sums of these lines for each month; {@code received} is all that was paid in it, whatever the cut. */
    public List<Line> totals(Collection<Line> lines, Map<YearMonth, Long> received) {
        var totals = new ArrayList<Line>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var each = month;
            var sum = new Line(List.of(), month, through(month), 0, 0, 0, 0, received.getOrDefault(month, 0L), 0, 0, 0);
            totals.add(lines.stream().filter(line -> line.month.equals(each)).reduce(sum, DebtDynamics::plus));
        }
        return totals;
    }

    /** From the first to the last of these months, which are one cut. */
    public static Line whole(List<Line> months) {
        var begin = months.get(0);
        var end = months.get(months.size() - 1);
        return new Line(
                begin.keys,
                begin.month,
                end.through,
                begin.opening,
                months.stream().mapToLong(Line::charged).sum(),
                months.stream().mapToLong(Line::recalculated).sum(),
                months.stream().mapToLong(Line::settled).sum(),
                months.stream().mapToLong(Line::paid).sum(),
                end.closing,
                begin.overdueBefore,
                end.overdue);
    }

    public LocalDate through(YearMonth month) {
        var end = month.atEndOfMonth();
        return end.isAfter(today) ? today : end;
    }

    private static Line plus(Line sum, Line line) {
        return new Line(
                sum.keys,
                sum.month,
                sum.through,
                Math.addExact(sum.opening, line.opening),
                Math.addExact(sum.charged, line.charged),
                Math.addExact(sum.recalculated, line.recalculated),
                Math.addExact(sum.settled, line.settled),
                sum.paid,
                Math.addExact(sum.closing, line.closing),
                Math.addExact(sum.overdueBefore, line.overdueBefore),
                Math.addExact(sum.overdue, line.overdue));
    }

    private Cut cut(Map<String, Cut> cuts, List<String> keys) {
        return cuts.computeIfAbsent(String.join("\0", keys), key -> new Cut(keys));
    }

    private final class Cut {
        private final List<String> keys;
        private final TreeMap<LocalDate, Long> open = new TreeMap<>();
        private final Map<YearMonth, List<Movement>> movements = new HashMap<>();
        private final Map<YearMonth, long[]> flows = new HashMap<>();

        Cut(List<String> keys) {
            this.keys = keys;
        }

        void add(Movement movement) {
            if (movement.month == null) {
                open.merge(movement.dueOn, movement.charged - movement.settled, Math::addExact);
            } else {
                movements
                        .computeIfAbsent(movement.month, m -> new ArrayList<>())
                        .add(movement);
            }
        }

        void add(Flow flow) {
            var sums = flows.computeIfAbsent(flow.month, m -> new long[2]);
            sums[0] = Math.addExact(sums[0], flow.recalculated);
            sums[1] = Math.addExact(sums[1], flow.received);
        }

        void lines(List<Line> lines) {
            long opening = sum(open.values());
            long overdueBefore = overdueOn(first.atDay(1).minusDays(1));
            for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                var line = line(month, opening, overdueBefore);
                opening = line.closing;
                overdueBefore = line.overdue;
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
        }

        private Line line(YearMonth month, long opening, long overdueBefore) {
            long charged = 0;
            long settled = 0;
            for (var movement : movements.getOrDefault(month, List.of())) {
                charged = Math.addExact(charged, movement.charged);
                settled = Math.addExact(settled, movement.settled);
                open.merge(movement.dueOn, movement.charged - movement.settled, Math::addExact);
            }
            var flow = flows.getOrDefault(month, new long[2]);
            long paid = basis == PaidBasis.RECEIVED ? flow[1] : settled - flow[0];
            return new Line(
                    keys,
                    month,
                    through(month),
                    opening,
                    charged,
                    flow[0],
                    settled,
                    paid,
                    opening + charged - settled,
                    overdueBefore,
                    overdueOn(through(month)));
        }

        private long overdueOn(LocalDate day) {
            return sum(open.headMap(day).values());
        }

        private static long sum(Collection<Long> amounts) {
            return amounts.stream().mapToLong(Long::longValue).sum();
        }
    }
}
