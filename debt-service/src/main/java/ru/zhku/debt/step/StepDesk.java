package ru.zhku.debt.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.step.domain.StepActKind;
import ru.zhku.debt.supplier.Suppliers;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;

/** Writes down what was done about a debt, when it was delivered, and what was written down by mistake. */
@ApplicationScoped
class StepDesk {
    private static final int FIRST_YEAR = 2000;

    private final StepStore store;
    private final Accounts accounts;
    private final Suppliers suppliers;
    private final Idempotency idempotency;
    private final BusinessClock clock;
    private final Caller caller;

    StepDesk(
            StepStore store,
            Accounts accounts,
            Suppliers suppliers,
            Idempotency idempotency,
            BusinessClock clock,
            Caller caller) {
        this.store = store;
        this.accounts = accounts;
        this.suppliers = suppliers;
        this.idempotency = idempotency;
        this.clock = clock;
        this.caller = caller;
    }

    /** @throws Refusal {@code step-not-found} where there is none of the caller's */
    StepView mine(UUID id) {
        return store.find(id)
                .filter(step -> suppliers.isCallers(step.supplierInn(), step.oktmo()))
                .orElseThrow(() -> Refusal.of("step-not-found", "id", id));
    }

    List<StepView> page(UUID accountId, UUID after, int limit) {
        return store.page(account(accountId).seq(), after, limit);
    }

    @Transactional
    StepView enter(UUID accountId, String key, StepRequest request) {
        return idempotency.once(key, request, StepView.class, () -> {
            var account = account(accountId);
            if (!request.action().isStep()) {
                throw Refusal.at(
                        "/action", "step-no-action", "action", request.action().label());
            }
            demandDay("/doneOn", request.doneOn(), LocalDate.of(FIRST_YEAR, 1, 1));
            if (request.deliveredOn() != null) {
                demandDay("/deliveredOn", request.deliveredOn(), request.doneOn());
            }
            var id = Ids.next();
            store.insert(id, account.seq(), request, caller.subject(), clock.now());
            return mine(id);
        });
    }

    @Transactional
    StepView act(UUID id, String ifMatch, String key, StepActRequest request) {
        return idempotency.once(key, request, StepView.class, () -> {
            var step = mine(id);
            ETags.demand(ifMatch, step.version());
            if (step.withdrawn()) {
                throw Refusal.of("step-withdrawn");
            }
            demandFields(request);
            if (request.kind() == StepActKind.DELIVERED) {
                demandDay("/on", request.on(), step.doneOn());
            }
            var account = account(step.accountId());
            if (store.insertAct(step, account.seq(), request, caller.subject(), clock.now()) == 0) {
                throw Refusal.of("etag-stale");
            }
            return mine(id);
        });
    }

    private static void demandFields(StepActRequest request) {
        boolean delivered = request.kind() == StepActKind.DELIVERED;
        if (delivered && request.on() == null) {
            throw Refusal.at(
                    "/on",
                    "step-field-missing",
                    "field",
                    "on",
                    "kind",
                    request.kind().label());
        }
        if (!delivered && (request.reason() == null || request.reason().isBlank())) {
            throw Refusal.at(
                    "/reason",
                    "step-field-missing",
                    "field",
                    "reason",
                    "kind",
                    request.kind().label());
        }
        if (!delivered && request.on() != null) {
            throw Refusal.at(
                    "/on",
                    "step-field-alien",
                    "field",
                    "on",
                    "kind",
                    request.kind().label());
        }
    }

    private void demandDay(String at, LocalDate day, LocalDate first) {
        if (day.isBefore(first) || day.isAfter(clock.today())) {
            throw Refusal.at(at, "step-day", "first", first, "today", clock.today());
        }
    }

    private AccountRef account(UUID id) {
        return accounts.find(id)
                .filter(found -> suppliers.isCallers(found.supplierInn(), found.oktmo()))
                .orElseThrow(() -> Refusal.of("account-not-found", "id", id));
    }
}
