package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.correction.CorrectionBook.Document;
import ru.zhku.debt.correction.CorrectionBook.Line;
import ru.zhku.debt.correction.CorrectionBook.Posted;
import ru.zhku.debt.correction.domain.CorrectionCode;
import ru.zhku.debt.correction.domain.CorrectionKind;
import ru.zhku.debt.correction.domain.CorrectionState;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.LineIds;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PaymentFact;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.debt.ledger.domain.PostingPurpose;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;

/** What a storno, a transfer and a reversal post by the facts of now. To be called in a transaction. */
@ApplicationScoped
class CorrectionDesk {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final CorrectionBook book;
    private final CorrectionStore store;
    private final CorrectionCallers callers;
    private final BusinessClock clock;

    CorrectionDesk(CorrectionBook book, CorrectionStore store, CorrectionCallers callers, BusinessClock clock) {
        this.book = book;
        this.store = store;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * What is to be posted.
     *
     * @param request with the sum that was reckoned where none was named: that sum is approved, and no other
     * @param amount what counts against the limit: the greatest of its lines, in kopecks
     * @param to null where only one account is corrected
     * @param reverses null unless it is a reversal
     */
    record Plan(
            CorrectionRequest request,
            long amount,
            AccountRef account,
            AccountRef to,
            UUID reverses,
            Document document,
            boolean charges,
            List<Line> lines) {
        static Plan of(
                CorrectionRequest request,
                AccountRef account,
                AccountRef to,
                UUID reverses,
                Document document,
                boolean charges,
                List<Line> lines) {
            long most = lines.stream()
                    .mapToLong(line -> Math.abs(line.amount()))
                    .max()
                    .orElseThrow();
            return new Plan(request, most, account, to, reverses, document, charges, lines);
        }

        List<Long> accountSeqs() {
            return to == null ? List.of(account.seq()) : List.of(account.seq(), to.seq());
        }
    }

    /** Checks all but what the ledger itself will say; nobody else posts until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Plan plan(UUID id, CorrectionRequest request) {
        return switch (request.kind()) {
            case STORNO -> storno(id, request);
            case TRANSFER -> transfer(id, request);
            case REVERSAL -> reverse(id, request);
        };
    }

    @Transactional(TxType.MANDATORY)
    void post(Plan plan) {
        if (plan.charges) {
            book.charges(plan.document, null, plan.lines);
        } else {
            book.payments(plan.document, plan.lines);
        }
    }

    /** A plan that is only proposed: what the ledger would not take now is refused already now. */
    @Transactional(TxType.MANDATORY)
    void demandPossible(Plan plan) {
        if (!plan.charges) {
            book.demandPaid(plan.lines);
        }
    }

    /** @throws Refusal {@code correction-not-found}, also for one of another's account */
    CorrectionStore.Row demand(UUID id) {
        return store.find(id)
                .filter(row ->
                        callers.sees(row.account().supplierInn(), row.account().oktmo()))
                .orElseThrow(() -> Refusal.of("correction-not-found", "id", id));
    }

    private Plan storno(UUID id, CorrectionRequest request) {
        var account = callers.demandAccount("/accountId", request.accountId());
        var lines = book.held(account.id());
        if (request.chargeId() != null) {
            long lineId = LineIds.of(request.chargeId());
            var charge = lines.charges().stream()
                    .filter(fact -> fact.id() == lineId && !fact.isCredit())
                    .findFirst()
                    .orElseThrow(() -> Refusal.at("/chargeId", "correction-charge-unknown", "id", request.chargeId()));
            return stornoCharge(id, account, charge, request);
        }
        long lineId = LineIds.of(request.paymentId());
        var payment = lines.payments().stream()
                .filter(fact -> fact.id() == lineId && !fact.isRefund())
                .findFirst()
                .orElseThrow(() -> Refusal.at("/paymentId", "correction-payment-unknown", "id", request.paymentId()));
        return stornoPayment(id, account, payment, lines.payments(), request);
    }

    private Plan stornoCharge(UUID id, AccountRef account, ChargeFact charge, CorrectionRequest request) {
        demandOriginal("/chargeId", account, charge.id());
        demandNeverWrittenOff("/chargeId", account, charge.id());
        long amount = amount(request, rest(account, charge.id(), charge.amount()));
        var due = LocalDate.ofEpochDay(charge.dueOn());
        var posted = new ArrayList<Line>();
        posted.add(new Line(
                account, charge.resource(), charge.month(), -amount, due, charge.documentNumber(), charge.id(), null));
        if (request.recharge() != null) {
            posted.add(new Line(
                    account,
                    charge.resource(),
                    charge.month(),
                    request.recharge().amount().kopecks(),
                    due,
                    charge.documentNumber(),
                    null,
                    charge.id()));
        }
        var document = document(id, PostingPurpose.STORNO, request);
        return Plan.of(request.with(Money.ofKopecks(amount)), account, null, null, document, true, posted);
    }

    /** A line that corrects another is counted there: the other one is to be corrected. */
    private void demandOriginal(String pointer, AccountRef account, long lineId) {
        book.find(account.seq(), lineId).map(Posted::corrects).ifPresent(original -> {
            throw Refusal.at(pointer, "correction-of-correction", "id", LineIds.toUuid(original));
        });
    }

    /** A write-off pays its charge; were that charge taken away, it would pay another one. */
    private void demandNeverWrittenOff(String pointer, AccountRef account, long lineId) {
        if (book.corrections(account.seq(), lineId).stream()
                .anyMatch(line -> line.purpose() == PostingPurpose.WRITE_OFF)) {
            throw Refusal.at(pointer, "correction-charge-written-off");
        }
    }

    private Plan stornoPayment(
            UUID id, AccountRef account, PaymentFact payment, List<PaymentFact> payments, CorrectionRequest request) {
        demandOriginal("/paymentId", account, payment.id());
        if (book.find(account.seq(), payment.id())
                .filter(line -> line.purpose() == PostingPurpose.SUSPENSE)
                .isPresent()) {
            throw Refusal.at("/paymentId", "correction-suspense-payment");
        }
        var paidOn = LocalDate.ofEpochDay(payment.paidOn());
        long amount = amount(request, rest(account, payment.id(), payment.amount()));
        var on = day(request, paidOn);
        var code = CorrectionCode.behind(id, 1, on.toEpochDay(), payments);
        var line = new Line(account, payment.resource(), payment.month(), -amount, on, code, payment.id(), null);
        var document = document(id, PostingPurpose.STORNO, request);
        return Plan.of(request.with(Money.ofKopecks(amount)), account, null, null, document, false, List.of(line));
    }

    private long rest(AccountRef account, long lineId, long amount) {
        return book.corrections(account.seq(), lineId).stream()
                .mapToLong(Posted::amount)
                .reduce(amount, Math::addExact);
    }

    private static long amount(CorrectionRequest request, long rest) {
        if (rest <= 0) {
            throw Refusal.of("correction-already");
        }
        long amount = request.amount() == null ? rest : request.amount().kopecks();
        if (amount > rest) {
            throw Refusal.at("/amount", "correction-exceeds", "rest", Money.ofKopecks(rest));
        }
        return amount;
    }

    private Plan transfer(UUID id, CorrectionRequest request) {
        var from = callers.demandAccount("/accountId", request.accountId());
        var to = callers.demandAccount("/toAccountId", request.toAccountId());
        if (from.seq() == to.seq()) {
            throw Refusal.at("/toAccountId", "correction-same-account");
        }
        if (!from.supplierInn().equals(to.supplierInn())) {
            throw Refusal.at("/toAccountId", "correction-other-supplier");
        }
        var on = day(request, FIRST_DAY);
        int month = request.toServiceMonth() == null ? PostingBatch.NONE : Months.of(request.toServiceMonth());
        int taken = request.resource() == null ? 0 : request.resource().number();
        int given = request.toResource() == null ? 0 : request.toResource().number();
        long amount = request.amount().kopecks();
        var lines = List.of(
                new Line(from, taken, PostingBatch.NONE, -amount, on, code(id, 1, from, on), null, null),
                new Line(to, given, month, amount, on, code(id, 2, to, on), null, null));
        return Plan.of(request, from, to, null, document(id, PostingPurpose.TRANSFER, request), false, lines);
    }

    private String code(UUID id, int no, AccountRef account, LocalDate on) {
        var payments = book.held(account.id()).payments();
        return CorrectionCode.behind(id, no, on.toEpochDay(), payments);
    }

    private LocalDate day(CorrectionRequest request, LocalDate first) {
        var today = clock.today();
        var on = request.on() == null ? today : request.on();
        if (on.isAfter(today) || on.isBefore(first)) {
            throw Refusal.at("/on", "correction-day", "first", first, "today", today);
        }
        return on;
    }

    /** The opposite of each line, on its own day: as if the correction had not been. */
    private Plan reverse(UUID id, CorrectionRequest request) {
        var original = demand(request.correctionId());
        book.held(original.account().id());
        original = demand(original.id());
        if (original.kind() == CorrectionKind.REVERSAL) {
            throw Refusal.at("/correctionId", "correction-is-reversal");
        }
        if (original.reversedBy() != null) {
            throw Refusal.at("/correctionId", "correction-reversed", "id", original.reversedBy());
        }
        if (original.state() != CorrectionState.APPROVED) {
            throw Refusal.at(
                    "/correctionId",
                    "correction-not-posted",
                    "state",
                    original.state().label());
        }
        var opposite = new ArrayList<Line>();
        var lines = book.linesOf(original.id());
        for (var line : lines) {
            opposite.add(opposite(id, original, line, opposite.size() + 1));
        }
        var document = document(id, lines.get(0).purpose(), request);
        boolean charges = lines.get(0).isCharge();
        return Plan.of(request, original.account(), original.to(), original.id(), document, charges, opposite);
    }

    private Line opposite(UUID id, CorrectionStore.Row original, Posted line, int no) {
        var account = original.account(line.accountSeq());
        if (line.corrects() == null) {
            demandNeverWrittenOff("/correctionId", account, line.id());
            if (rest(account, line.id(), line.amount()) != line.amount()) {
                throw Refusal.at("/correctionId", "correction-line-corrected");
            }
        }
        return new Line(
                account,
                line.resource(),
                line.month(),
                -line.amount(),
                line.isCharge() ? line.dueOn() : line.paidOn(),
                line.isCharge() ? line.words() : code(id, no, account, line.paidOn()),
                line.corrects() != null ? line.corrects() : Long.valueOf(line.id()),
                null);
    }

    private static Document document(UUID id, PostingPurpose purpose, CorrectionRequest request) {
        return new Document(id, purpose, request.reasonCode(), request.reason().strip());
    }
}
