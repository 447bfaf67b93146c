package ru.zhku.debt.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.CheckDigits;
import ru.zhku.debt.institution.domain.CheckCause;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;

/** Enters institutions, tells which accounts are theirs, and enters their estimates. */
@ApplicationScoped
class InstitutionDesk {
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS_AHEAD = 3;

    private final InstitutionStore store;
    private final BudgetChecks checks;
    private final InstitutionCallers callers;
    private final Accounts accounts;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    InstitutionDesk(
            InstitutionStore store,
            BudgetChecks checks,
            InstitutionCallers callers,
            Accounts accounts,
            Idempotency idempotency,
            BusinessClock clock) {
        this.store = store;
        this.checks = checks;
        this.callers = callers;
        this.accounts = accounts;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    InstitutionView enter(InstitutionRequest request) {
        if (!CheckDigits.isInn(request.inn())) {
            throw Refusal.at("/inn", "inn-invalid", "inn", request.inn());
        }
        var view = new InstitutionView(
                Ids.next(),
                request.inn(),
                request.name().strip(),
                callers.founder(request.oktmo()),
                callers.name(),
                clock.now(),
                1);
        if (!store.insert(view)) {
            throw Refusal.at("/inn", "institution-exists", "inn", request.inn());
        }
        return view;
    }

    @Transactional
    InstitutionView rename(UUID id, String ifMatch, InstitutionNameRequest request) {
        demandVersion(id, ifMatch);
        store.change(id, request.name().strip());
        return mine(id);
    }

    /** @throws Refusal {@code institution-not-found} where there is none of the caller's */
    InstitutionView mine(UUID id) {
        return store.find(id)
                .filter(institution -> callers.sees(institution.oktmo()))
                .orElseThrow(() -> Refusal.of("institution-not-found", "id", id));
    }

    @Transactional
    InstitutionView tie(UUID id, String ifMatch, String key, TieRequest request) {
        return idempotency.once(key, request, InstitutionView.class, () -> {
            var institution = demandVersion(id, ifMatch);
            var account = accounts.find(request.accountId())
                    .filter(found -> callers.sees(found.oktmo()))
                    .orElseThrow(() -> Refusal.at("/accountId", "account-not-found", "id", request.accountId()));
            if (!account.oktmo().equals(institution.oktmo())) {
                throw Refusal.at("/accountId", "institution-account-elsewhere", "oktmo", institution.oktmo());
            }
            store.insertTie(id, account.seq(), request, callers.name(), clock.now());
            store.change(id, null);
            return mine(id);
        });
    }

    @Transactional
    EstimateView estimate(UUID id, String key, EstimateRequest request) {
        return idempotency.once(key, request, EstimateView.class, () -> {
            var institution = mine(id);
            var today = clock.today();
            demandSense(request, today);
            store.holdMunicipality(institution.oktmo());
            var estimate = new EstimateView(
                    Ids.next(),
                    id,
                    request.year(),
                    request.planResource(),
                    request.amount(),
                    request.document().strip(),
                    request.on(),
                    callers.name(),
                    clock.now());
            store.insert(estimate);
            checks.publish(institution.oktmo(), request.year(), today, CheckCause.ESTIMATE_ENTERED);
            return estimate;
        });
    }

    private static void demandSense(EstimateRequest request, LocalDate today) {
        if (request.year() < FIRST_YEAR || request.year() > today.getYear() + YEARS_AHEAD) {
            throw Refusal.at("/year", "estimate-year", "first", FIRST_YEAR, "last", today.getYear() + YEARS_AHEAD);
        }
        if (request.amount().isNegative()) {
            throw Refusal.at("/amount", "estimate-amount");
        }
        if (request.on().isAfter(today) || request.on().getYear() < FIRST_YEAR) {
            throw Refusal.at("/on", "estimate-day", "first", FIRST_YEAR, "today", today);
        }
    }

    private InstitutionView demandVersion(UUID id, String ifMatch) {
        store.holdMunicipality(mine(id).oktmo());
        var institution = mine(id);
        ETags.demand(ifMatch, institution.version());
        return institution;
    }
}
