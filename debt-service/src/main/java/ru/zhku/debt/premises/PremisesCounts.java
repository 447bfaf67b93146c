package ru.zhku.debt.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.debt.contract.PremisesCounted;
import ru.zhku.debt.premises.domain.CountFigure;
import ru.zhku.debt.premises.domain.ObjectKind;
import ru.zhku.debt.premises.domain.PremisesEntry;
import ru.zhku.debt.premises.domain.PremisesState;
import ru.zhku.debt.premises.domain.StockMonth;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.messaging.Outbox;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;

/** Counts the stock of a municipality for a month and tells it once. */
@ApplicationScoped
class PremisesCounts {
    private final PremisesStore store;
    private final CountStore published;
    private final Outbox outbox;
    private final BusinessClock clock;

    PremisesCounts(PremisesStore store, CountStore published, Outbox outbox, BusinessClock clock) {
        this.store = store;
        this.published = published;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * By the acts that are known now.
     *
     * @throws Refusal {@code premises-month} for a month to come
     */
    StockMonth of(String oktmo, YearMonth month) {
        var today = clock.today();
        if (month.isAfter(YearMonth.from(today))) {
            throw Refusal.at("month", "premises-month", "month", YearMonth.from(today));
        }
        var through = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        return StockMonth.of(month, through, store.stock(oktmo));
    }

    /**
     * Tells every month up to this one that was not told yet, in order. Nothing is told of a time in which nothing was
     * on the register, and the first month told is the one asked for.
     */
    @Transactional
    void publishThrough(String oktmo, YearMonth last, LocalDate businessDate) {
        store.hold(oktmo);
        var stock = store.stock(oktmo);
        var told = published.lastMonth(oktmo);
        for (var month = told.map(before -> before.plusMonths(1)).orElse(last);
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            var count = StockMonth.of(month, month.atEndOfMonth(), stock);
            if (!count.isEmpty()) {
                var event = event(oktmo, month, count);
                published.insert(event, businessDate, clock.now());
                outbox.append(DebtEvents.PREMISES_COUNTED, oktmo, event);
            }
        }
    }

    static PremisesCounted event(String oktmo, YearMonth month, StockMonth count) {
        return new PremisesCounted(
                Ids.next(),
                oktmo,
                month,
                count.through(),
                count.count(CountFigure.VACANT_FLATS),
                new PremisesCounted.Conserved(
                        count.count(CountFigure.CONSERVED_OBJECTS),
                        count.conserved(ObjectKind.FLAT),
                        count.conserved(ObjectKind.BASEMENT),
                        count.conserved(ObjectKind.ENTRANCE),
                        count.conserved(ObjectKind.HOUSE)),
                count.count(CountFigure.REPAIRED_AND_LET_FLATS),
                count.count(CountFigure.REPAIRED_AND_LET_FLATS_YEAR),
                new PremisesCounted.Escheat(
                        count.count(CountFigure.ESCHEAT_FLATS),
                        count.inState(PremisesState.ESCHEAT_PENDING),
                        count.inState(PremisesState.ESCHEAT_REGISTERED)),
                count.count(CountFigure.SOCIAL_RENT_FLATS),
                PremisesEntry.squareMetres(count.area(CountFigure.SOCIAL_RENT_FLATS)),
                count.cells().stream()
                        .map(cell -> new PremisesCounted.Cell(
                                cell.kind().name(),
                                cell.state().name(),
                                cell.opening(),
                                cell.movedIn(),
                                cell.movedOut(),
                                cell.closing()))
                        .toList());
    }
}
