package ru.zhku.debt.correction.domain;

import java.util.List;
import java.util.stream.Collectors;
import ru.zhku.kit.problem.Refusal;

/** From which state which act leads where. Everything that is not here is refused. */
public final class SuspenseTable {
    public record Row(SuspenseState from, SuspenseActKind act, SuspenseState to) {}

    public static final List<Row> ROWS = List.of(
            new Row(SuspenseState.OPEN, SuspenseActKind.ASSIGN, SuspenseState.ASSIGNED),
            new Row(SuspenseState.OPEN, SuspenseActKind.RETURN_TO_PAYER, SuspenseState.RETURNED),
            new Row(SuspenseState.OPEN, SuspenseActKind.ANNUL, SuspenseState.ANNULLED),
            new Row(SuspenseState.ASSIGNED, SuspenseActKind.TAKE_BACK, SuspenseState.OPEN));

    private SuspenseTable() {}

    /** @throws Refusal {@code suspense-act-not-possible} with the acts that are */
    public static SuspenseState next(SuspenseState from, SuspenseActKind act) {
        return ROWS.stream()
                .filter(row -> row.from == from && row.act == act)
                .map(Row::to)
                .findFirst()
                .orElseThrow(() -> Refusal.at(
                        "/kind",
                        "suspense-act-not-possible",
                        "act",
                        act,
                        "state",
                        from.label(),
                        "possible",
                        possible(from)));
    }

    private static String possible(SuspenseState from) {
        var acts = ROWS.stream()
                .filter(row -> row.from == from)
                .map(row -> row.act.name())
                .collect(Collectors.joining(", "));
        return acts.isEmpty() ? "никакие, это состояние окончательное" : acts;
    }
}
