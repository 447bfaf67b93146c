package ru.zhku.debt.premises.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An object of the stock in the words of its acts. */
final class Flat {
    private final List<PremisesAct> acts = new ArrayList<>();
    private final ObjectKind kind;

    private Flat(ObjectKind kind) {
        this.kind = kind;
    }

    static Flat entered(String on, PremisesState state) {
        return entered(ObjectKind.FLAT, on, state);
    }

    static Flat entered(ObjectKind kind, String on, PremisesState state) {
        var flat = new Flat(kind);
        flat.acts.add(new PremisesAct(1, PremisesActKind.ENTER, LocalDate.parse(on), state, null));
        return flat;
    }

    Flat act(String on, PremisesActKind act) {
        var day = LocalDate.parse(on);
        acts.add(history().next(kind, act, day, LocalDate.parse("2022-12-31")));
        return this;
    }

    Flat revert(LocalDate today) {
        acts.add(history().next(kind, PremisesActKind.REVERT, null, today));
        return this;
    }

    PremisesAct last() {
        return acts.get(acts.size() - 1);
    }

    PremisesHistory history() {
        return PremisesHistory.of(acts);
    }

    /** Of 45.50 square metres. */
    StockObject object() {
        return new StockObject(UUID.randomUUID(), kind, "Ленинградская, д. 1", 4_550, history());
    }
}
