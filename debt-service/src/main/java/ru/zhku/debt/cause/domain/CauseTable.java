package ru.zhku.debt.cause.domain;

import java.util.List;
import java.util.stream.Collectors;
import ru.zhku.kit.problem.Refusal;

/** From which state which act leads where. Everything that is not here is refused. */
public final class CauseTable {
    public record Row(CauseState from, CauseActKind act, CauseState to) {}

    public static final List<Row> ROWS = List.of(
            new Row(CauseState.PROPOSED, CauseActKind.CONFIRM, CauseState.CONFIRMED),
            new Row(CauseState.PROPOSED, CauseActKind.REPLACE, CauseState.REPLACED),
            new Row(CauseState.PROPOSED, CauseActKind.REJECT, CauseState.REJECTED),
            new Row(CauseState.PROPOSED, CauseActKind.SUPERSEDE, CauseState.SUPERSEDED),
            new Row(CauseState.CONFIRMED, CauseActKind.REPLACE, CauseState.ENDED),
            new Row(CauseState.CONFIRMED, CauseActKind.REJECT, CauseState.REJECTED),
            new Row(CauseState.CONFIRMED, CauseActKind.END, CauseState.ENDED));

    private CauseTable() {}

    /** @throws Refusal {@code cause-act-not-possible} with the acts that are */
    public static CauseState next(CauseState from, CauseActKind act) {
        return ROWS.stream()
                .filter(row -> row.from == from && row.act == act)
                .map(Row::to)
                .findFirst()
                .orElseThrow(() -> Refusal.at(
                        "/kind",
                        "cause-act-not-possible",
                        "act",
                        act.label(),
                        "state",
                        from.label(),
                        "possible",
                        possible(from)));
    }

    private static String possible(CauseState from) {
        var acts = ROWS.stream()
                .filter(row -> row.from == from && row.act != CauseActKind.SUPERSEDE)
                .map(row -> row.act.name())
                .collect(Collectors.joining(", "));
        return acts.isEmpty() ? "никакие" : acts;
    }
}
