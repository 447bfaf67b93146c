package ru.zhku.debt.agreement.domain;

import java.util.List;
import java.util.stream.Collectors;
import ru.zhku.kit.problem.Refusal;

/** From which state what leads where, and what the others are told. Everything that is not here is refused. */
public final class AgreementTable {
    /** @param move an {@link AgreementActKind} or a {@link FindingKind} */
    public record Row(AgreementState from, Enum<?> move, AgreementState to, String event) {}

    public static final List<Row> ROWS = List.of(
            new Row(AgreementState.ACTIVE, FindingKind.BREACHED, AgreementState.BREACHED, "agreement-breached"),
            new Row(AgreementState.ACTIVE, FindingKind.COMPLETED, AgreementState.COMPLETED, "agreement-completed"),
            new Row(AgreementState.BREACHED, FindingKind.COMPLETED, AgreementState.COMPLETED, "agreement-completed"),
            new Row(AgreementState.ACTIVE, AgreementActKind.EXTEND, AgreementState.ACTIVE, null),
            new Row(AgreementState.ACTIVE, AgreementActKind.CANCEL, AgreementState.CANCELLED, "agreement-cancelled"),
            new Row(AgreementState.BREACHED, AgreementActKind.CANCEL, AgreementState.CANCELLED, "agreement-cancelled"),
            new Row(AgreementState.BREACHED, AgreementActKind.REINSTATE, AgreementState.ACTIVE, "agreement-reinstated"),
            new Row(
                    AgreementState.COMPLETED,
                    AgreementActKind.REINSTATE,
                    AgreementState.ACTIVE,
                    "agreement-reinstated"));

    private AgreementTable() {}

    /** @throws Refusal {@code agreement-act-not-possible} with the acts that are */
    public static Row next(AgreementState from, AgreementActKind act) {
        return ROWS.stream()
                .filter(row -> row.from() == from && row.move() == act)
                .findFirst()
                .orElseThrow(() -> Refusal.at(
                        "/kind",
                        "agreement-act-not-possible",
                        "act",
                        act,
                        "state",
                        from.label(),
                        "possible",
                        possible(from)));
    }

    private static String possible(AgreementState from) {
        var acts = ROWS.stream()
                .filter(row -> row.from() == from && row.move() instanceof AgreementActKind)
                .map(row -> row.move().name())
                .collect(Collectors.joining(", "));
        return acts.isEmpty() ? "никакие, это состояние окончательное" : acts;
    }
}
