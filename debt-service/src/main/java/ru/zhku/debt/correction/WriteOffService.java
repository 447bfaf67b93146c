package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.UUID;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.correction.domain.WriteOffState;
import ru.zhku.debt.ledger.domain.LineIds;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;

/** One command, one transaction, one stored answer. */
@ApplicationScoped
class WriteOffService {
    private static final EnumSet<WriteOffState> POSTED =
            EnumSet.of(WriteOffState.APPROVED, WriteOffState.REVERSAL_PROPOSED);

    private final WriteOffDesk desk;
    private final WriteOffStore store;
    private final WriteOffPosting posting;
    private final Idempotency idempotency;

    WriteOffService(WriteOffDesk desk, WriteOffStore store, WriteOffPosting posting, Idempotency idempotency) {
        this.desk = desk;
        this.store = store;
        this.posting = posting;
        this.idempotency = idempotency;
    }

    @Transactional
    WriteOffView propose(String key, WriteOffRequests.Proposal request) {
        return idempotency.once(key, request, WriteOffView.class, () -> view(desk.propose(request)));
    }

    @Transactional
    WriteOffView act(UUID id, String ifMatch, String key, WriteOffRequests.Act request) {
        return idempotency.once(key, request, WriteOffView.class, () -> {
            desk.mine(id);
            store.hold(id);
            var item = desk.mine(id);
            ETags.demand(ifMatch, item.version());
            desk.decide(item, request.kind(), request.reason());
            return view(id);
        });
    }

    WriteOffView view(UUID id) {
        var item = desk.mine(id);
        return WriteOffView.of(
                item,
                POSTED.contains(item.state()) ? posting.astray(item) : null,
                store.charges(id).stream().map(this::charge).toList(),
                store.acts(id));
    }

    private WriteOffView.Charge charge(WriteOffStore.ChargeRow row) {
        return new WriteOffView.Charge(
                LineIds.toUuid(row.chargeId()),
                Resource.of(row.resource()),
                Months.toYearMonth(row.month()),
                row.dueOn(),
                desk.limitation((int) row.dueOn().toEpochDay()),
                Money.ofKopecks(row.outstanding()),
                Money.ofKopecks(row.amount()));
    }
}
