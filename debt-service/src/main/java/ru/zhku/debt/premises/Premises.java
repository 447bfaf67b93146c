package ru.zhku.debt.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ru.zhku.debt.premises.PremisesStore.StoredAct;
import ru.zhku.debt.premises.domain.PremisesHistory;
import ru.zhku.debt.premises.domain.PremisesRef;
import ru.zhku.debt.premises.domain.PremisesState;
import ru.zhku.kit.problem.Refusal;

/** The front door to the municipal stock. */
@ApplicationScoped
public class Premises {
    private final PremisesDesk desk;
    private final PremisesStore store;
    private final PremisesCallers callers;

    Premises(PremisesDesk desk, PremisesStore store, PremisesCallers callers) {
        this.desk = desk;
        this.store = store;
        this.callers = callers;
    }

    /** @throws Refusal {@code premises-not-found}, also for an object that is not the caller's */
    public PremisesRef demandForCaller(UUID id) {
        var object = desk.mine(id);
        return new PremisesRef(
                object.id(), object.oktmo(), object.kind(), object.address().line(), object.areaHundredths());
    }

    /** At the end of a day; nothing before the object's entry. */
    public Optional<PremisesState> stateOn(UUID id, LocalDate day) {
        return PremisesHistory.of(store.acts(id).stream().map(StoredAct::act).toList())
                .stateOn(day);
    }

    /** Until the caller's transaction ends no object of this municipality changes. */
    @Transactional(TxType.MANDATORY)
    public void hold(String oktmo) {
        store.hold(oktmo);
    }

    /** The caller's municipality, null if he sees all. */
    public String scope() {
        return callers.scope();
    }

    /**
     * The municipality of a request that concerns exactly one; the caller's own if none is asked for.
     *
     * @throws Refusal {@code not-found} for another's
     */
    public String municipality(String asked) {
        return callers.municipality(asked);
    }
}
