package ru.zhku.debt.liability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.liability.domain.DebtorActKind;
import ru.zhku.debt.liability.domain.Liability;
import ru.zhku.debt.liability.domain.Terms;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;

/** Writes terms inside the desk's transaction and demands that what holds then makes sense on every day. */
@ApplicationScoped
class LiabilityWriter {
    private static final int YEARS_AHEAD = 1;

    /** First and last day, null where unbounded. */
    record Days(LocalDate from, LocalDate to) {}

    record Changed(UUID id, List<UUID> terms) {}

    private final LiabilityStore store;
    private final RegisterPayers payers;
    private final LiabilityCallers callers;
    private final BusinessClock clock;

    LiabilityWriter(LiabilityStore store, RegisterPayers payers, LiabilityCallers callers, BusinessClock clock) {
        this.store = store;
        this.payers = payers;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param at JSON pointer to this debtor */
    UUID add(AccountRef account, LiabilityRequest asked, String at, Days days, String document, UUID change) {
        return addChecked(account, asked.checked(at, clock.today()), at, days, document, change);
    }

    private UUID addChecked(
            AccountRef account, LiabilityRequest debtor, String at, Days days, String document, UUID change) {
        var person = debtor.personId();
        if (person != null && !store.persons(account.seq()).containsKey(person)) {
            throw Refusal.at(at + "/personId", "debtor-person-not-found", "id", person);
        }
        if (person == null) {
            demandUnrecorded(account, debtor.person(), days);
            person = Ids.next();
            store.insertPerson(person, account.seq(), debtor.person(), callers.name(), clock.now());
        }
        var id = insert(account, person, debtor, days, document, change);
        demandSense(account);
        return id;
    }

    /** Nobody answers twice for one day: who has the same number is the same person. */
    private void demandUnrecorded(AccountRef account, PersonRequest asked, Days days) {
        var persons = store.persons(account.seq());
        holding(account).stream()
                .filter(term -> persons.get(term.personId()).isSame(asked))
                .filter(term -> term.term().overlaps(days.from(), days.to()))
                .findFirst()
                .ifPresent(term -> {
                    throw Refusal.of("debtor-recorded", "id", term.personId(), "term", term.id());
                });
    }

    void end(AccountRef account, TermRow term, DebtorActRequest act) {
        store.insertEnd(term.id(), account.seq(), act, callers.name(), clock.now());
        demandSense(account);
    }

    /** Ends whoever answers on the day before; whoever is named answers from the day on. */
    Changed changePayer(AccountRef account, PayerChangeRequest request) {
        var on = request.on();
        demandNear("/on", "payer-change-far", on);
        var lastOn = on.minusDays(1);
        var holding = holding(account);
        holding.stream()
                .map(TermRow::from)
                .filter(from -> from != null && !from.isBefore(on))
                .min(Comparator.naturalOrder())
                .ifPresent(later -> {
                    throw Refusal.at("/on", "payer-change-overtaken", "day", later);
                });
        var id = Ids.next();
        store.insertChange(id, account.seq(), request, callers.name(), clock.now());
        if (holding.stream().noneMatch(term -> term.term().covers(lastOn))) {
            addFormer(account, request, gapBefore(holding, on));
        }
        for (var term : holding) {
            if (term.lastDay() == null || !term.lastDay().isBefore(on)) {
                if (term.endedOn() != null) {
                    throw Refusal.at("/on", "payer-change-overtaken", "day", term.endedOn());
                }
                end(account, term, new DebtorActRequest(DebtorActKind.END, lastOn, "Смена плательщика"));
            }
        }
        var added = new ArrayList<UUID>();
        for (int i = 0; i < request.debtors().size(); i++) {
            var at = "/debtors/" + i;
            added.add(add(account, request.debtors().get(i), at, new Days(on, null), request.document(), id));
        }
        return new Changed(id, added);
    }

    /** A right arises on a day that is known or agreed; one far ahead is a slip of the pen. No day is near. */
    void demandNear(String at, String code, LocalDate day) {
        var last = clock.today().plusYears(YEARS_AHEAD);
        if (day != null && day.isAfter(last)) {
            throw Refusal.at(at, code, "day", day, "last", last);
        }
    }

    /** Those days before the change for which nobody is recorded. */
    private static Days gapBefore(List<TermRow> holding, LocalDate on) {
        var last =
                holding.stream().map(TermRow::lastDay).filter(Objects::nonNull).max(Comparator.naturalOrder());
        return new Days(last.map(day -> day.plusDays(1)).orElse(null), on.minusDays(1));
    }

    private void addFormer(AccountRef account, PayerChangeRequest request, Days days) {
        var former = request.former() == null
                ? payers.on(account.seq(), days.to())
                : request.former().checked("/former", clock.today());
        var debtor = new LiabilityRequest(former, null, Liability.JOINT, null);
        addChecked(account, debtor, "/former", days, request.document(), null);
    }

    private UUID insert(
            AccountRef account, UUID person, LiabilityRequest debtor, Days days, String document, UUID change) {
        var share = debtor.share();
        var term = new TermRow(
                Ids.next(),
                person,
                debtor.liability(),
                share == null ? null : share.numerator(),
                share == null ? null : share.denominator(),
                days.from(),
                days.to(),
                document.strip(),
                change,
                callers.name(),
                clock.now(),
                null,
                false);
        store.insertTerm(account.seq(), term);
        return term.id();
    }

    private void demandSense(AccountRef account) {
        Terms.of(holding(account).stream().map(TermRow::term).toList()).demandSense();
    }

    private List<TermRow> holding(AccountRef account) {
        return store.terms(account.seq()).stream()
                .filter(term -> !term.withdrawn())
                .toList();
    }
}
