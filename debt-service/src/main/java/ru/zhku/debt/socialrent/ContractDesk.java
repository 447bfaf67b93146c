package ru.zhku.debt.socialrent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.premises.Premises;
import ru.zhku.debt.premises.domain.PremisesEntry;
import ru.zhku.debt.premises.domain.PremisesState;
import ru.zhku.debt.socialrent.domain.ContractActKind;
import ru.zhku.debt.socialrent.domain.ContractTable;
import ru.zhku.debt.socialrent.domain.GroundStatus;
import ru.zhku.debt.socialrent.domain.TerminationGround;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;

/** Enters contracts of social rent and what is done with them; nothing is overwritten. */
@ApplicationScoped
class ContractDesk {
    /** For a square metre and month: beyond it a sum of the year would not fit. */
    private static final Money MOST_RENT = Money.parse("1000000.00");

    private final ContractStore store;
    private final FlatFacts facts;
    private final Premises premises;
    private final Idempotency idempotency;
    private final BusinessClock clock;
    private final Caller caller;

    ContractDesk(
            ContractStore store,
            FlatFacts facts,
            Premises premises,
            Idempotency idempotency,
            BusinessClock clock,
            Caller caller) {
        this.store = store;
        this.facts = facts;
        this.premises = premises;
        this.idempotency = idempotency;
        this.clock = clock;
        this.caller = caller;
    }

    @Transactional
    ContractView conclude(String key, ContractRequest request) {
        return idempotency.once(key, request, ContractView.class, () -> {
            var flat = premises.demandForCaller(request.premisesId());
            premises.hold(flat.oktmo());
            PremisesEntry.demandDay("/signedOn", request.signedOn(), clock.today());
            if (request.rentPerSqm() != null && request.rentPerSqm().isNegative()) {
                throw Refusal.at("/rentPerSqm", "vacancy-amount");
            }
            if (request.rentPerSqm() != null && request.rentPerSqm().compareTo(MOST_RENT) > 0) {
                throw Refusal.at("/rentPerSqm", "rent-too-high", "most", MOST_RENT);
            }
            demandLet(request.premisesId());
            store.activeOf(flat.id()).ifPresent(id -> {
                throw Refusal.of("contract-active-exists", "id", id);
            });
            var account = facts.account(flat.id(), request.accountId())
                    .orElseThrow(() -> Refusal.at("/accountId", "contract-account-alien", "id", request.accountId()));
            var id = Ids.next();
            store.insert(id, flat.oktmo(), request, account.seq(), caller.subject());
            return mine(id);
        });
    }

    private void demandLet(UUID premisesId) {
        var state = premises.stateOn(premisesId, clock.today());
        if (state.filter(PremisesState.OCCUPIED_SOCIAL_RENT::equals).isEmpty()) {
            throw Refusal.at(
                    "/premisesId",
                    "contract-not-let",
                    "state",
                    state.map(PremisesState::label).orElse("ещё не на учёте"));
        }
    }

    @Transactional
    ContractView act(UUID id, String ifMatch, String key, ContractActRequest request) {
        return idempotency.once(key, request, ContractView.class, () -> {
            premises.hold(mine(id).oktmo());
            var contract = mine(id);
            ETags.demand(ifMatch, contract.version());
            ContractTable.next(contract.state(), request.kind());
            var on = demandDay(contract, request);
            if (request.kind() == ContractActKind.REINSTATE) {
                demandLet(contract.premisesId());
                store.activeOf(contract.premisesId()).ifPresent(other -> {
                    throw Refusal.of("contract-active-exists", "id", other);
                });
            }
            store.insertAct(id, made(contract, request, on));
            return mine(id);
        });
    }

    private LocalDate demandDay(ContractView contract, ContractActRequest request) {
        var today = clock.today();
        var first = contract.acts().isEmpty()
                ? contract.signedOn()
                : contract.acts().get(contract.acts().size() - 1).on();
        var on = request.on() == null ? today : request.on();
        if (on.isBefore(first) || on.isAfter(today)) {
            throw Refusal.at("/on", "contract-act-day", "first", first, "today", today);
        }
        PremisesEntry.demandDay("/document/on", request.document().on(), today);
        if ((request.kind() == ContractActKind.TERMINATE) != (request.ground() != null)) {
            throw Refusal.at("/ground", "contract-ground");
        }
        return on;
    }

    private ContractView.Act made(ContractView contract, ContractActRequest request, LocalDate on) {
        Integer months = null;
        if (request.ground() == TerminationGround.UNPAID_OVER_SIX_MONTHS) {
            var unpaid = facts.unpaid(facts.accounts(contract.premisesId()), contract.signedOn(), on);
            months = unpaid.unpaidInRow();
            if (unpaid.status() != GroundStatus.ESTABLISHED && blank(request.overrideReason())) {
                throw Refusal.at(
                        "/ground", "contract-ground-not-met", "months", months, "debt", unpaid.debtInRow(), "on", on);
            }
        }
        return new ContractView.Act(
                contract.acts().size() + 1,
                request.kind(),
                on,
                request.ground(),
                request.document(),
                request.reason().strip(),
                months,
                blank(request.overrideReason())
                        ? null
                        : request.overrideReason().strip(),
                caller.subject(),
                clock.now());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** @throws Refusal {@code contract-not-found}, also for another's */
    ContractView mine(UUID id) {
        var scope = premises.scope();
        return store.find(id)
                .filter(contract -> scope == null || scope.equals(contract.oktmo()))
                .orElseThrow(() -> Refusal.of("contract-not-found", "id", id));
    }

    /** @throws Refusal {@code contract-not-yet} for a day before it was signed */
    GroundsView grounds(UUID id, LocalDate asOf) {
        var contract = mine(id);
        var day = AsOf.of(asOf, clock.today());
        if (day.isBefore(contract.signedOn())) {
            throw Refusal.at("asOf", "contract-not-yet", "day", contract.signedOn());
        }
        var accounts = facts.accounts(contract.premisesId());
        var unpaid = facts.unpaid(accounts, contract.signedOn(), day);
        var first = unpaid.rowSince() == null ? day : unpaid.rowSince();
        return GroundsView.of(id, day, accounts, unpaid, facts.goodReasons(accounts, first, day));
    }
}
