package ru.zhku.debt.premises.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.zhku.kit.problem.Refusal;

/**
 * The acts of one object. Acts stand in the order in which they were recorded, and their days never go back: a
 * back-dated act comes behind the last one, or that one is taken back first.
 */
public final class PremisesHistory {
    private final List<PremisesAct> standing;
    private final int recorded;

    private PremisesHistory(List<PremisesAct> standing, int recorded) {
        this.standing = standing;
        this.recorded = recorded;
    }

    public static PremisesHistory of(List<PremisesAct> acts) {
        var reverted = acts.stream()
                .map(PremisesAct::revertsNo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var standing = acts.stream()
                .filter(act -> act.revertsNo() == null && !reverted.contains(act.no()))
                .sorted(Comparator.comparing(PremisesAct::no))
                .toList();
        return new PremisesHistory(standing, acts.size());
    }

    /** Those that were not taken back. */
    public List<PremisesAct> standing() {
        return standing;
    }

    /** The number of the next act. */
    public int nextNo() {
        return recorded + 1;
    }

    public PremisesAct last() {
        return standing.get(standing.size() - 1);
    }

    /** The act that made the object what it is at the end of a day; nothing before it was entered. */
    public Optional<PremisesAct> actOn(LocalDate day) {
        PremisesAct found = null;
        for (var act : standing) {
            if (!act.on().isAfter(day)) {
                found = act;
            }
        }
        return Optional.ofNullable(found);
    }

    public Optional<PremisesState> stateOn(LocalDate day) {
        return actOn(day).map(PremisesAct::state);
    }

    /** What the object was before a standing act; nothing before its entry. */
    public Optional<PremisesState> before(PremisesAct act) {
        int at = standing.indexOf(act);
        return at <= 0 ? Optional.empty() : Optional.of(standing.get(at - 1).state());
    }

    /** Whether a repair was finished since the flat was last lived in, before this act. */
    public boolean isRepairedBefore(PremisesAct act) {
        boolean repaired = false;
        for (var each : standing.subList(0, standing.indexOf(act))) {
            if (each.kind() == PremisesActKind.FINISH_REPAIR) {
                repaired = true;
            } else if (each.state().isOccupied()) {
                repaired = false;
            }
        }
        return repaired;
    }

    /**
     * The act that comes next.
     *
     * @param on null for {@code today}
     * @throws Refusal {@code premises-act-not-possible}, {@code premises-act-day}, {@code premises-revert-day}, {@code
     *     premises-nothing-to-revert}
     */
    public PremisesAct next(ObjectKind kind, PremisesActKind act, LocalDate on, LocalDate today) {
        if (act == PremisesActKind.REVERT) {
            return revert(on, today);
        }
        var to = PremisesTable.next(kind, last().state(), act).to();
        var day = on == null ? today : on;
        if (day.isAfter(today) || day.isBefore(last().on())) {
            throw Refusal.at("/on", "premises-act-day", "first", last().on(), "today", today);
        }
        return new PremisesAct(nextNo(), act, day, to, null);
    }

    private PremisesAct revert(LocalDate on, LocalDate today) {
        if (standing.size() < 2) {
            throw Refusal.at("/kind", "premises-nothing-to-revert");
        }
        if (on != null && !on.equals(today)) {
            throw Refusal.at("/on", "premises-revert-day", "today", today);
        }
        var again = standing.get(standing.size() - 2).state();
        return new PremisesAct(nextNo(), PremisesActKind.REVERT, today, again, last().no());
    }

    /** The standing acts within these days, both included. */
    public List<PremisesAct> between(LocalDate first, LocalDate through) {
        var found = new ArrayList<PremisesAct>();
        for (var act : standing) {
            if (!act.on().isBefore(first) && !act.on().isAfter(through)) {
                found.add(act);
            }
        }
        return found;
    }
}
