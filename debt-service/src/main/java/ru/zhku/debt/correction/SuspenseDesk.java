package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.correction.CorrectionBook.Document;
import ru.zhku.debt.correction.CorrectionBook.Line;
import ru.zhku.debt.correction.SuspenseStore.ActRow;
import ru.zhku.debt.correction.SuspenseStore.Arrival;
import ru.zhku.debt.correction.domain.SuspenseActKind;
import ru.zhku.debt.correction.domain.SuspenseTable;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.debt.ledger.domain.PostingPurpose;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;

/** Enters money that came without a known account, and carries out what is decided about it. */
@ApplicationScoped
class SuspenseDesk {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final SuspenseStore store;
    private final CorrectionBook book;
    private final WriteOffLimits limits;
    private final CorrectionCallers callers;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    SuspenseDesk(
            SuspenseStore store,
            CorrectionBook book,
            WriteOffLimits limits,
            CorrectionCallers callers,
            Idempotency idempotency,
            BusinessClock clock) {
        this.store = store;
        this.book = book;
        this.limits = limits;
        this.callers = callers;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    SuspenseView enter(String key, SuspenseView.EntryRequest request) {
        return idempotency.once(key, request, SuspenseView.class, () -> insert(request));
    }

    @Transactional
    SuspenseView act(UUID id, String ifMatch, String key, SuspenseView.ActRequest request) {
        return idempotency.once(key, request, SuspenseView.class, () -> {
            mine(id);
            store.hold(id);
            var money = mine(id);
            ETags.demand(ifMatch, money.version());
            SuspenseTable.next(money.state(), request.kind());
            demandForm(request);
            switch (request.kind()) {
                case ASSIGN -> assign(money, request);
                case TAKE_BACK -> takeBack(money, request);
                case RETURN_TO_PAYER -> returnToPayer(money, request);
                case ANNUL -> annul(money, request);
            }
            return mine(id);
        });
    }

    /** @throws Refusal {@code suspense-not-found}, also for another's */
    SuspenseView mine(UUID id) {
        return store.find(id)
                .filter(money -> callers.sees(money.supplierInn(), money.oktmo()))
                .orElseThrow(() -> Refusal.of("suspense-not-found", "id", id));
    }

    private SuspenseView insert(SuspenseView.EntryRequest request) {
        var supplier = callers.demandSupplier(request.supplierInn());
        CorrectionRequest.demandPositive("/amount", request.amount());
        demandDay("/paidOn", request.paidOn(), FIRST_DAY);
        var code = request.operationCode().strip();
        book.hold();
        if (!store.postedCodes(supplier.inn(), List.of(code)).isEmpty()) {
            throw Refusal.at("/operationCode", "operation-code-posted", "code", code);
        }
        var id = Ids.next();
        var money = new Arrival(
                id,
                supplier.inn(),
                supplier.oktmo(),
                request.paidOn(),
                request.amount().kopecks(),
                code,
                blankToNull(request.statedAccount()),
                number(request.resource()),
                request.serviceMonth() == null ? PostingBatch.NONE : Months.of(request.serviceMonth()),
                null,
                null,
                blankToNull(request.note()));
        if (!store.insert(money, callers.name(), clock.now())) {
            throw Refusal.at("/operationCode", "suspense-exists", "code", code);
        }
        if (blankToNull(request.payer()) != null) {
            store.insertPayer(id, request.payer().strip());
        }
        return mine(id);
    }

    private void demandForm(SuspenseView.ActRequest request) {
        boolean assigns = request.kind() == SuspenseActKind.ASSIGN;
        demandField(request, "accountId", request.accountId(), assigns, assigns);
        demandField(request, "resource", request.resource(), assigns, false);
        demandField(request, "serviceMonth", request.serviceMonth(), assigns, false);
        boolean dated =
                request.kind() == SuspenseActKind.TAKE_BACK || request.kind() == SuspenseActKind.RETURN_TO_PAYER;
        demandField(request, "on", request.on(), dated, false);
        boolean returns = request.kind() == SuspenseActKind.RETURN_TO_PAYER;
        demandField(request, "documentNumber", blankToNull(request.documentNumber()), returns, returns);
    }

    private static void demandField(
            SuspenseView.ActRequest request, String name, Object value, boolean allowed, boolean required) {
        if (value != null && !allowed) {
            throw Refusal.at(
                    "/" + name, "correction-field-alien", "kind", request.kind().label(), "field", name);
        }
        if (value == null && required) {
            throw Refusal.at(
                    "/" + name,
                    "correction-field-missing",
                    "kind",
                    request.kind().label(),
                    "field",
                    name);
        }
    }

    private void assign(SuspenseView money, SuspenseView.ActRequest request) {
        var account = callers.demandAccount("/accountId", request.accountId());
        if (!account.supplierInn().equals(money.supplierInn())) {
            throw Refusal.at("/accountId", "suspense-other-supplier", "inn", money.supplierInn());
        }
        book.held(account.id());
        demandSecond(money, account);
        long before = assignments(money);
        var month = request.serviceMonth() == null ? money.serviceMonth() : request.serviceMonth();
        var line = new Line(
                account,
                number(request.resource() == null ? money.resource() : request.resource()),
                month == null ? PostingBatch.NONE : Months.of(month),
                money.amount().kopecks(),
                money.paidOn(),
                before == 0 ? money.operationCode() : money.operationCode() + "#" + (before + 1),
                null,
                null);
        post(money, request, line, clock.today());
    }

    /** A refund that names what the payment named: out of the account and into suspense again. */
    private void takeBack(SuspenseView money, SuspenseView.ActRequest request) {
        var assigned = money.acts().get(money.acts().size() - 1);
        var account = callers.demandAccount("/kind", assigned.accountId());
        book.held(account.id());
        var posted = book.linesOf(assigned.documentId()).get(0);
        var on = demandDay("/on", request.on(), money.paidOn());
        var line = new Line(
                account,
                posted.resource(),
                posted.month(),
                -posted.amount(),
                on,
                money.operationCode() + "#take-back-" + money.version(),
                posted.id(),
                null);
        post(money, request, line, on);
    }

    private void post(SuspenseView money, SuspenseView.ActRequest request, Line line, LocalDate on) {
        var documentId = Ids.next();
        book.payments(
                new Document(
                        documentId,
                        PostingPurpose.SUSPENSE,
                        request.kind(),
                        request.reason().strip()),
                List.of(line));
        insertAct(money, request, on, line, documentId);
    }

    /** Money that was assigned and taken back stands in the ledger by its own posting; no register can post it then. */
    private void returnToPayer(SuspenseView money, SuspenseView.ActRequest request) {
        book.hold();
        var code = money.operationCode();
        if (assignments(money) == 0
                && !store.postedCodes(money.supplierInn(), List.of(code)).isEmpty()) {
            throw Refusal.at("/kind", "operation-code-posted", "code", code);
        }
        insertAct(money, request, demandDay("/on", request.on(), money.paidOn()), null, null);
    }

    /** Money that nobody but the caller knows of. */
    private void demandSecond(SuspenseView money, AccountRef account) {
        if (money.registerId() == null
                && money.enteredBy().equals(callers.name())
                && !limits.allowAlone(
                        List.of(account.seq()), account.oktmo(), money.amount().kopecks(), false)) {
            throw Refusal.of("suspense-own");
        }
    }

    private static long assignments(SuspenseView money) {
        return money.acts().stream()
                .filter(act -> act.kind() == SuspenseActKind.ASSIGN)
                .count();
    }

    /** Only what is no money, or is money twice: entered by hand, or posted by a register with the same sum and day. */
    private void annul(SuspenseView money, SuspenseView.ActRequest request) {
        book.hold();
        boolean isPosted = store.isPosted(
                money.supplierInn(), money.operationCode(), money.amount().kopecks(), money.paidOn());
        if (!money.acts().isEmpty() || (money.registerId() != null && !isPosted)) {
            throw Refusal.at("/kind", "suspense-is-money");
        }
        insertAct(money, request, clock.today(), null, null);
    }

    private void insertAct(
            SuspenseView money, SuspenseView.ActRequest request, LocalDate on, Line posted, UUID documentId) {
        int no = money.acts().size() + 1;
        store.insertAct(
                new ActRow(money.id(), no, request.kind(), on, posted, documentId),
                request,
                callers.name(),
                clock.now());
    }

    private LocalDate demandDay(String pointer, LocalDate asked, LocalDate first) {
        var today = clock.today();
        var on = asked == null ? today : asked;
        if (on.isAfter(today) || on.isBefore(first)) {
            throw Refusal.at(pointer, "correction-day", "first", first, "today", today);
        }
        return on;
    }

    private static int number(Resource resource) {
        return resource == null ? 0 : resource.number();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
