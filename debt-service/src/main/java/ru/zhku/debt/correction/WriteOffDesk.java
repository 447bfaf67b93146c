package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.correction.WriteOffStore.ChargeRow;
import ru.zhku.debt.correction.WriteOffStore.Entry;
import ru.zhku.debt.correction.domain.ExactCredit;
import ru.zhku.debt.correction.domain.ExactCredit.Share;
import ru.zhku.debt.correction.domain.WriteOffActKind;
import ru.zhku.debt.correction.domain.WriteOffReason;
import ru.zhku.debt.correction.domain.WriteOffState;
import ru.zhku.debt.correction.domain.WriteOffTable;
import ru.zhku.debt.ledger.domain.DueDates;
import ru.zhku.debt.ledger.domain.FoldedCharge;
import ru.zhku.debt.ledger.domain.LineIds;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.time.WorkingCalendars;

/** Proposes write-offs, and decides about them. To be called in a transaction. */
@ApplicationScoped
class WriteOffDesk {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final WriteOffStore store;
    private final WriteOffLimits limits;
    private final WriteOffPosting posting;
    private final CorrectionBook book;
    private final CorrectionCallers callers;
    private final BusinessClock clock;
    private final WorkingCalendars calendars;

    WriteOffDesk(
            WriteOffStore store,
            WriteOffLimits limits,
            WriteOffPosting posting,
            CorrectionBook book,
            CorrectionCallers callers,
            BusinessClock clock,
            WorkingCalendars calendars) {
        this.store = store;
        this.limits = limits;
        this.posting = posting;
        this.book = book;
        this.callers = callers;
        this.clock = clock;
        this.calendars = calendars;
    }

    @Transactional
    UUID propose(WriteOffRequests.Proposal request) {
        var account = callers.demandAccount("/accountId", request.accountId());
        var today = clock.today();
        if (request.documentOn().isAfter(today) || request.documentOn().isBefore(FIRST_DAY)) {
            throw Refusal.at("/documentOn", "correction-day", "first", FIRST_DAY, "today", today);
        }
        var lines = book.held(account.id());
        var exact = new ExactCredit(lines.charges(), lines.payments(), today);
        var charges = charges(request, exact, today);
        exact.credits(charges.stream()
                .map(charge -> new Share(charge.chargeId(), charge.amount()))
                .toList());
        long amount = total(charges);
        var id = Ids.next();
        store.insert(id, account.seq(), request, charges, new Entry(callers.name(), today, clock.now()));
        if (limits.allowAlone(List.of(account.seq()), account.oktmo(), amount, false)) {
            act(mine(id), WriteOffActKind.APPROVE, null, true);
        }
        return id;
    }

    /** @throws Refusal {@code write-off-not-found}, also for one of another's account */
    WriteOffView.Item mine(UUID id) {
        return store.find(id)
                .filter(item -> callers.sees(item.supplierInn(), item.oktmo()))
                .orElseThrow(() -> Refusal.of("write-off-not-found", "id", id));
    }

    private List<ChargeRow> charges(WriteOffRequests.Proposal request, ExactCredit exact, LocalDate today) {
        boolean named = request.charges() != null;
        if (named == (request.limitationExpiredBefore() != null) || (named && request.resources() != null)) {
            throw Refusal.at("/charges", "write-off-charges");
        }
        var charges = named ? named(request, exact) : expired(request, exact, today);
        if (request.reasonCode() == WriteOffReason.LIMITATION_EXPIRED) {
            charges.forEach(charge -> demandExpired(charge, today));
        }
        return charges;
    }

    private static List<ChargeRow> named(WriteOffRequests.Proposal request, ExactCredit exact) {
        var charges = new ArrayList<ChargeRow>();
        for (var share : request.charges()) {
            CorrectionRequest.demandPositive("/charges/" + charges.size() + "/amount", share.amount());
            var charge = exact.charge(LineIds.of(share.chargeId()));
            if (charge.outstanding() == 0) {
                throw Refusal.at("/charges/" + charges.size(), "write-off-paid");
            }
            charges.add(row(
                    charge,
                    share.amount() == null
                            ? charge.outstanding()
                            : share.amount().kopecks()));
        }
        return charges;
    }

    private List<ChargeRow> expired(WriteOffRequests.Proposal request, ExactCredit exact, LocalDate today) {
        var before = request.limitationExpiredBefore();
        if (before.isAfter(today) || before.isBefore(FIRST_DAY)) {
            throw Refusal.at("/limitationExpiredBefore", "correction-day", "first", FIRST_DAY, "today", today);
        }
        var charges = exact.open().stream()
                .filter(charge -> limitation(charge.fact().dueOn()).isBefore(before))
                .filter(charge -> request.resources() == null
                        || request.resources().stream()
                                .anyMatch(resource ->
                                        resource.number() == charge.fact().resource()))
                .map(charge -> row(charge, charge.outstanding()))
                .toList();
        if (charges.isEmpty()) {
            throw Refusal.at("/limitationExpiredBefore", "write-off-nothing", "day", before, "today", today);
        }
        return charges;
    }

    private static ChargeRow row(FoldedCharge charge, long amount) {
        var fact = charge.fact();
        return new ChargeRow(
                fact.id(),
                fact.resource(),
                fact.month(),
                LocalDate.ofEpochDay(fact.dueOn()),
                fact.documentNumber(),
                charge.outstanding(),
                amount);
    }

    private void demandExpired(ChargeRow charge, LocalDate today) {
        var last = limitation((int) charge.dueOn().toEpochDay());
        if (!last.isBefore(today)) {
            throw Refusal.at("/reasonCode", "write-off-not-expired", "due", charge.dueOn(), "last", last);
        }
    }

    LocalDate limitation(int dueOn) {
        return new DueDates(calendars.current()).limitationExpiresOn(LocalDate.ofEpochDay(dueOn));
    }

    private static long total(List<ChargeRow> charges) {
        long sum = charges.stream().mapToLong(ChargeRow::amount).reduce(0, Math::addExact);
        if (sum > Money.MAX_KOPECKS) {
            throw Refusal.of("money-out-of-range", "kopecks", sum);
        }
        return sum;
    }

    /** The caller holds the write-off and has compared its version. */
    @Transactional
    void decide(WriteOffView.Item item, WriteOffActKind kind, String reason) {
        act(item, kind, reason, kind == WriteOffActKind.REVERSE && reversesAlone(item));
    }

    private boolean reversesAlone(WriteOffView.Item item) {
        book.hold();
        var account = callers.demandAccount("/kind", item.accountId());
        return item.state() == WriteOffState.APPROVED
                && limits.allowAlone(
                        List.of(account.seq()), item.oktmo(), item.amount().kopecks(), true);
    }

    private void act(WriteOffView.Item item, WriteOffActKind kind, String reason, boolean alone) {
        var row = WriteOffTable.next(item.state(), kind, alone);
        var acts = store.acts(item.id());
        if (kind == WriteOffActKind.APPROVE && !alone) {
            demandSecond(
                    acts.isEmpty()
                            ? item.proposedBy()
                            : acts.get(acts.size() - 1).madeBy());
        }
        if (kind != WriteOffActKind.APPROVE && (reason == null || reason.isBlank())) {
            throw Refusal.at("/reason", "write-off-reason");
        }
        var documentId = posting.document(item, row.posts());
        store.insertAct(
                item.id(),
                new WriteOffView.Act(
                        acts.size() + 1,
                        kind,
                        row.to(),
                        alone,
                        documentId,
                        clock.today(),
                        reason == null || reason.isBlank() ? null : reason.strip(),
                        callers.name(),
                        clock.now()));
        if (documentId != null) {
            // the act first: by it the agreements of the account tell which write-off is taken back
            posting.post(documentId, item, row.posts(), why(item, acts, kind, reason));
        }
    }

    /** What the statement says of the posting: why it was written off, or why it is taken up again. */
    private static String why(
            WriteOffView.Item item, List<WriteOffView.Act> acts, WriteOffActKind kind, String reason) {
        if (kind == WriteOffActKind.REVERSE) {
            return reason.strip();
        }
        return item.state() == WriteOffState.REVERSAL_PROPOSED
                ? acts.get(acts.size() - 1).reason()
                : item.reason();
    }

    private void demandSecond(String first) {
        if (first.equals(callers.name())) {
            throw Refusal.of("write-off-own");
        }
    }
}
