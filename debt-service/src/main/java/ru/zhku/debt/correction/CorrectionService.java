package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.correction.CorrectionDesk.Plan;
import ru.zhku.debt.correction.CorrectionStore.Row;
import ru.zhku.debt.correction.domain.CorrectionActKind;
import ru.zhku.debt.correction.domain.CorrectionKind;
import ru.zhku.debt.correction.domain.CorrectionState;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;

/**
 * One command, one transaction, one stored answer. A correction within what one person may decide alone is posted at
 * once; above it, it waits for another person and is reckoned anew when he approves it.
 */
@ApplicationScoped
class CorrectionService {
    private static final int AT_ONCE = 500;

    private final CorrectionDesk desk;
    private final CorrectionStore store;
    private final CorrectionBook book;
    private final WriteOffLimits limits;
    private final CorrectionCallers callers;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    CorrectionService(
            CorrectionDesk desk,
            CorrectionStore store,
            CorrectionBook book,
            WriteOffLimits limits,
            CorrectionCallers callers,
            Idempotency idempotency,
            BusinessClock clock) {
        this.desk = desk;
        this.store = store;
        this.book = book;
        this.limits = limits;
        this.callers = callers;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    CorrectionView enter(String key, CorrectionRequest request) {
        return idempotency.once(key, request, CorrectionView.class, () -> {
            request.demandForm();
            var id = Ids.next();
            var plan = desk.plan(id, request);
            insert(id, request, plan);
            boolean alone = limits.allowAlone(
                    plan.accountSeqs(),
                    plan.account().oktmo(),
                    plan.amount(),
                    request.kind() == CorrectionKind.REVERSAL);
            if (alone) {
                desk.post(plan);
                decide(mine(id), CorrectionActKind.APPROVE, null, true);
            } else {
                desk.demandPossible(plan);
            }
            return mine(id);
        });
    }

    @Transactional
    CorrectionView act(UUID id, String ifMatch, String key, CorrectionRequest.Act request) {
        return idempotency.once(key, request, CorrectionView.class, () -> {
            desk.demand(id);
            store.hold(id);
            var correction = mine(id);
            ETags.demand(ifMatch, correction.version());
            request.kind().from(correction.state());
            if (request.kind() == CorrectionActKind.APPROVE) {
                if (correction.enteredBy().equals(callers.name())) {
                    throw Refusal.of("correction-own");
                }
                desk.post(desk.plan(id, correction.request()));
            } else if (request.reason() == null || request.reason().isBlank()) {
                throw Refusal.at("/reason", "correction-reject-reason");
            }
            decide(correction, request.kind(), request.reason(), false);
            return mine(id);
        });
    }

    /** @throws Refusal {@code correction-not-found}, also for one of another's account */
    CorrectionView mine(UUID id) {
        return views(List.of(desk.demand(id))).get(0);
    }

    List<CorrectionView> views(List<Row> rows) {
        var ids = rows.stream().map(Row::id).toList();
        var lines = book.linesOf(ids);
        var acts = store.acts(ids);
        return rows.stream()
                .map(row -> row.view(lines.getOrDefault(row.id(), List.of()), acts.getOrDefault(row.id(), List.of())))
                .toList();
    }

    Table all(CorrectionStore.Search search, Scope scope) {
        return Export.<CorrectionView>of(
                        CorrectionView.HEADER,
                        last -> views(store.page(search, scope, last == null ? null : last.id(), AT_ONCE)),
                        CorrectionView::cells)
                .summing(CorrectionView.CHARGED, CorrectionView.PAID);
    }

    private void insert(UUID id, CorrectionRequest request, Plan plan) {
        boolean isFirst = store.insert(new Row(
                id,
                request.kind(),
                CorrectionState.PROPOSED,
                plan.account(),
                plan.to(),
                plan.amount(),
                request.reasonCode(),
                request.reason().strip(),
                request.documentNumber(),
                plan.reverses(),
                null,
                plan.request(),
                clock.today(),
                callers.name(),
                clock.now()));
        if (!isFirst) {
            throw Refusal.at("/correctionId", "correction-reversal-proposed");
        }
    }

    private void decide(CorrectionView correction, CorrectionActKind kind, String reason, boolean alone) {
        store.insertAct(
                correction.id(),
                kind.from(correction.state()),
                new CorrectionView.Act(
                        correction.acts().size() + 1,
                        kind,
                        alone,
                        clock.today(),
                        reason == null || reason.isBlank() ? null : reason.strip(),
                        callers.name(),
                        clock.now()));
    }
}
