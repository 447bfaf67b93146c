package ru.zhku.debt.correction.domain;

import java.util.List;
import java.util.stream.Collectors;
import ru.zhku.debt.ledger.domain.PostingPurpose;
import ru.zhku.kit.problem.Refusal;

/** From which state which act leads where. Everything that is not here is refused. */
public final class WriteOffTable {
    /**
     * @param alone the sum is within the limit, one person's word is enough
     * @param posts what the act posts to the ledger, or null
     */
    public record Row(WriteOffState from, WriteOffActKind act, boolean alone, WriteOffState to, PostingPurpose posts) {}

    public static final List<Row> ROWS = List.of(
            new Row(
                    WriteOffState.PROPOSED,
                    WriteOffActKind.APPROVE,
                    true,
                    WriteOffState.APPROVED,
                    PostingPurpose.WRITE_OFF),
            new Row(
                    WriteOffState.PROPOSED,
                    WriteOffActKind.APPROVE,
                    false,
                    WriteOffState.APPROVED,
                    PostingPurpose.WRITE_OFF),
            new Row(WriteOffState.PROPOSED, WriteOffActKind.REJECT, false, WriteOffState.REJECTED, null),
            new Row(
                    WriteOffState.APPROVED,
                    WriteOffActKind.REVERSE,
                    true,
                    WriteOffState.REVERSED,
                    PostingPurpose.WRITE_OFF_REVERSAL),
            new Row(WriteOffState.APPROVED, WriteOffActKind.REVERSE, false, WriteOffState.REVERSAL_PROPOSED, null),
            new Row(
                    WriteOffState.REVERSAL_PROPOSED,
                    WriteOffActKind.APPROVE,
                    false,
                    WriteOffState.REVERSED,
                    PostingPurpose.WRITE_OFF_REVERSAL),
            new Row(WriteOffState.REVERSAL_PROPOSED, WriteOffActKind.REJECT, false, WriteOffState.APPROVED, null));

    private WriteOffTable() {}

    /** @throws Refusal {@code write-off-act-not-possible} with the acts that are */
    public static Row next(WriteOffState from, WriteOffActKind act, boolean alone) {
        return ROWS.stream()
                .filter(row -> row.from == from && row.act == act && row.alone == alone)
                .findFirst()
                .orElseThrow(() -> Refusal.at(
                        "/kind",
                        "write-off-act-not-possible",
                        "act",
                        act,
                        "state",
                        from.label(),
                        "possible",
                        possible(from)));
    }

    private static String possible(WriteOffState from) {
        var acts = ROWS.stream()
                .filter(row -> row.from == from)
                .map(row -> row.act.name())
                .distinct()
                .collect(Collectors.joining(", "));
        return acts.isEmpty() ? "никакие, это состояние окончательное" : acts;
    }
}
