package ru.zhku.debt.premises.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The count of the stock for a month (mechanisms 4.1–4.4, 5.1): what each object is at its end, and which moves led
 * there. For every kind and state: opening + moved in − moved out = closing.
 */
public final class StockMonth {
    /**
     * One object behind a number.
     *
     * @param state by which the line is counted: at the end, or which it came into or left
     * @param act that made it so, or that moved it
     */
    public record Line(StockObject object, PremisesState state, PremisesAct act) {}

    /** @param areaHundredths at the end of the month; objects without an area add nothing */
    public record Cell(
            ObjectKind kind,
            PremisesState state,
            long opening,
            long movedIn,
            long movedOut,
            long closing,
            long areaHundredths) {}

    private final LocalDate through;
    private final Map<CountFigure, List<Line>> lines = new EnumMap<>(CountFigure.class);
    private final Map<ObjectKind, Map<PremisesState, long[]>> cells = new EnumMap<>(ObjectKind.class);

    private StockMonth(LocalDate through) {
        this.through = through;
        for (var figure : CountFigure.values()) {
            lines.put(figure, new ArrayList<>());
        }
    }

    /** @param through the month's last day, or an earlier day of it while it is not over */
    public static StockMonth of(YearMonth month, LocalDate through, Collection<StockObject> objects) {
        var count = new StockMonth(through);
        for (var object : objects) {
            count.add(object, month);
        }
        return count;
    }

    private void add(StockObject object, YearMonth month) {
        var history = object.history();
        history.actOn(month.atDay(1).minusDays(1)).ifPresent(act -> cell(object, act.state())[0]++);
        for (var act : history.between(month.atDay(1), through)) {
            cell(object, act.state())[1]++;
            lines.get(CountFigure.MOVED_IN).add(new Line(object, act.state(), act));
            history.before(act).ifPresent(from -> {
                cell(object, from)[2]++;
                lines.get(CountFigure.MOVED_OUT).add(new Line(object, from, act));
            });
        }
        for (var act : history.between(LocalDate.of(month.getYear(), 1, 1), through)) {
            if (isRepairedAndLet(object, act)) {
                lines.get(CountFigure.REPAIRED_AND_LET_FLATS_YEAR).add(new Line(object, act.state(), act));
                if (YearMonth.from(act.on()).equals(month)) {
                    lines.get(CountFigure.REPAIRED_AND_LET_FLATS).add(new Line(object, act.state(), act));
                }
            }
        }
        history.actOn(through).ifPresent(act -> addAtEnd(object, act));
    }

    private static boolean isRepairedAndLet(StockObject object, PremisesAct act) {
        return object.kind() == ObjectKind.FLAT
                && act.kind() == PremisesActKind.LET_SOCIAL
                && object.history().isRepairedBefore(act);
    }

    private void addAtEnd(StockObject object, PremisesAct act) {
        var state = act.state();
        var line = new Line(object, state, act);
        var cell = cell(object, state);
        cell[3]++;
        cell[4] += object.areaHundredths();
        if (state != PremisesState.EXCLUDED) {
            lines.get(CountFigure.IN_STATE).add(line);
        }
        if (state == PremisesState.CONSERVED) {
            lines.get(CountFigure.CONSERVED_OBJECTS).add(line);
        }
        if (object.kind() != ObjectKind.FLAT) {
            return;
        }
        switch (state) {
            case VACANT, VACANT_UNDER_REPAIR ->
                lines.get(CountFigure.VACANT_FLATS).add(line);
            case ESCHEAT_PENDING, ESCHEAT_REGISTERED ->
                lines.get(CountFigure.ESCHEAT_FLATS).add(line);
            case OCCUPIED_SOCIAL_RENT ->
                lines.get(CountFigure.SOCIAL_RENT_FLATS).add(line);
            default -> {
                // in no figure of the plan; counted by its state
            }
        }
    }

    private long[] cell(StockObject object, PremisesState state) {
        return cells.computeIfAbsent(object.kind(), kind -> new EnumMap<>(PremisesState.class))
                .computeIfAbsent(state, one -> new long[5]);
    }

    public LocalDate through() {
        return through;
    }

    /** Whether anything was on the register at all. */
    public boolean isEmpty() {
        return cells.isEmpty();
    }

    public List<Line> lines(CountFigure figure) {
        return lines.get(figure);
    }

    public long count(CountFigure figure) {
        return lines.get(figure).size();
    }

    public long conserved(ObjectKind kind) {
        return lines.get(CountFigure.CONSERVED_OBJECTS).stream()
                .filter(line -> line.object().kind() == kind)
                .count();
    }

    public long inState(PremisesState state) {
        return lines.get(CountFigure.IN_STATE).stream()
                .filter(line -> line.object().kind() == ObjectKind.FLAT && line.state() == state)
                .count();
    }

    /** Of the flats behind a figure, in hundredths of a square metre. */
    public long area(CountFigure figure) {
        return lines.get(figure).stream()
                .mapToLong(line -> line.object().areaHundredths())
                .sum();
    }

    /** Kinds and states that occur, in the order of their codes. */
    public List<Cell> cells() {
        var found = new ArrayList<Cell>();
        cells.forEach((kind, states) -> states.forEach(
                (state, sums) -> found.add(new Cell(kind, state, sums[0], sums[1], sums[2], sums[3], sums[4]))));
        return found;
    }
}
