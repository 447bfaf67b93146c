package ru.zhku.debt.socialrent.domain;

import java.util.List;
import java.util.stream.Collectors;
import ru.zhku.kit.problem.Refusal;

/** From which state what leads where; nobody else is told. Everything that is not here is refused. */
public final class ContractTable {
    /** @param event null: nobody is told */
    public record Row(ContractState from, ContractActKind act, ContractState to, String event) {}

    public static final List<Row> ROWS = List.of(
            new Row(ContractState.ACTIVE, ContractActKind.TERMINATE, ContractState.TERMINATED, null),
            new Row(ContractState.TERMINATED, ContractActKind.REINSTATE, ContractState.ACTIVE, null));

    private ContractTable() {}

    /** @throws Refusal {@code contract-act-not-possible} with the acts that are */
    public static Row next(ContractState from, ContractActKind act) {
        return ROWS.stream()
                .filter(row -> row.from() == from && row.act() == act)
                .findFirst()
                .orElseThrow(() -> Refusal.at(
                        "/kind",
                        "contract-act-not-possible",
                        "act",
                        act,
                        "state",
                        from.label(),
                        "possible",
                        ROWS.stream()
                                .filter(row -> row.from() == from)
                                .map(row -> row.act().name())
                                .collect(Collectors.joining(", "))));
    }
}
