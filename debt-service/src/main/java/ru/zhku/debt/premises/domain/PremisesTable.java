package ru.zhku.debt.premises.domain;

import static ru.zhku.debt.premises.domain.PremisesState.CONSERVED;
import static ru.zhku.debt.premises.domain.PremisesState.ESCHEAT_PENDING;
import static ru.zhku.debt.premises.domain.PremisesState.ESCHEAT_REGISTERED;
import static ru.zhku.debt.premises.domain.PremisesState.EXCLUDED;
import static ru.zhku.debt.premises.domain.PremisesState.OCCUPIED_OWNER;
import static ru.zhku.debt.premises.domain.PremisesState.OCCUPIED_SOCIAL_RENT;
import static ru.zhku.debt.premises.domain.PremisesState.SERVICE_HOUSING;
import static ru.zhku.debt.premises.domain.PremisesState.VACANT;
import static ru.zhku.debt.premises.domain.PremisesState.VACANT_UNDER_REPAIR;

import java.util.List;
import java.util.stream.Collectors;
import ru.zhku.kit.problem.Refusal;

/** From which state what leads where. Everything that is not here is refused. */
public final class PremisesTable {
    /** A single move is told to nobody at once; those of a month are told together. */
    public static final String TOLD_BY = "premises-counted";

    /** @param event by which others hear of it */
    public record Row(PremisesState from, PremisesActKind act, PremisesState to, String event) {}

    public static final List<Row> ROWS = List.of(
            row(VACANT, PremisesActKind.LET_SOCIAL, OCCUPIED_SOCIAL_RENT),
            row(ESCHEAT_REGISTERED, PremisesActKind.LET_SOCIAL, OCCUPIED_SOCIAL_RENT),
            row(VACANT, PremisesActKind.LET_SERVICE, SERVICE_HOUSING),
            row(ESCHEAT_REGISTERED, PremisesActKind.LET_SERVICE, SERVICE_HOUSING),
            row(SERVICE_HOUSING, PremisesActKind.CONVERT_TO_SOCIAL, OCCUPIED_SOCIAL_RENT),
            row(OCCUPIED_SOCIAL_RENT, PremisesActKind.VACATE, VACANT),
            row(SERVICE_HOUSING, PremisesActKind.VACATE, VACANT),
            row(OCCUPIED_SOCIAL_RENT, PremisesActKind.PASS_TO_OWNER, OCCUPIED_OWNER),
            row(VACANT, PremisesActKind.PASS_TO_OWNER, OCCUPIED_OWNER),
            row(ESCHEAT_REGISTERED, PremisesActKind.PASS_TO_OWNER, OCCUPIED_OWNER),
            row(OCCUPIED_OWNER, PremisesActKind.ACQUIRE, VACANT),
            row(VACANT, PremisesActKind.START_REPAIR, VACANT_UNDER_REPAIR),
            row(ESCHEAT_REGISTERED, PremisesActKind.START_REPAIR, VACANT_UNDER_REPAIR),
            row(VACANT_UNDER_REPAIR, PremisesActKind.FINISH_REPAIR, VACANT),
            row(VACANT, PremisesActKind.CONSERVE, CONSERVED),
            row(VACANT_UNDER_REPAIR, PremisesActKind.CONSERVE, CONSERVED),
            row(ESCHEAT_REGISTERED, PremisesActKind.CONSERVE, CONSERVED),
            row(CONSERVED, PremisesActKind.REOPEN, VACANT),
            row(OCCUPIED_OWNER, PremisesActKind.OPEN_ESCHEAT, ESCHEAT_PENDING),
            row(ESCHEAT_PENDING, PremisesActKind.REGISTER_ESCHEAT, ESCHEAT_REGISTERED),
            row(ESCHEAT_PENDING, PremisesActKind.HEIR_FOUND, OCCUPIED_OWNER),
            row(ESCHEAT_REGISTERED, PremisesActKind.TAKE_INTO_STOCK, VACANT),
            row(OCCUPIED_SOCIAL_RENT, PremisesActKind.EXCLUDE, EXCLUDED),
            row(OCCUPIED_OWNER, PremisesActKind.EXCLUDE, EXCLUDED),
            row(SERVICE_HOUSING, PremisesActKind.EXCLUDE, EXCLUDED),
            row(VACANT, PremisesActKind.EXCLUDE, EXCLUDED),
            row(VACANT_UNDER_REPAIR, PremisesActKind.EXCLUDE, EXCLUDED),
            row(CONSERVED, PremisesActKind.EXCLUDE, EXCLUDED),
            row(ESCHEAT_PENDING, PremisesActKind.EXCLUDE, EXCLUDED),
            row(ESCHEAT_REGISTERED, PremisesActKind.EXCLUDE, EXCLUDED));

    private PremisesTable() {}

    private static Row row(PremisesState from, PremisesActKind act, PremisesState to) {
        return new Row(from, act, to, TOLD_BY);
    }

    /**
     * REVERT is not in the table: it leads back to where the act it takes back came from.
     *
     * @throws Refusal {@code premises-act-not-possible} with the acts that are
     */
    public static Row next(ObjectKind kind, PremisesState from, PremisesActKind act) {
        return ROWS.stream()
                .filter(row -> row.from() == from && row.act() == act && kind.mayBe(row.to()))
                .findFirst()
                .orElseThrow(() -> Refusal.at(
                        "/kind",
                        "premises-act-not-possible",
                        "act",
                        act,
                        "object",
                        kind.label(),
                        "state",
                        from.label(),
                        "possible",
                        possible(kind, from)));
    }

    private static String possible(ObjectKind kind, PremisesState from) {
        var acts = ROWS.stream()
                .filter(row -> row.from() == from && kind.mayBe(row.to()))
                .map(row -> row.act().name())
                .collect(Collectors.joining(", "));
        return acts.isEmpty() ? "никакие" : acts;
    }
}
