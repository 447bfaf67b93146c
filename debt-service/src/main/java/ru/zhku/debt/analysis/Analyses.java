package ru.zhku.debt.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.ageing.Ageing;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.ageing.domain.AgeingMatrix;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.contract.AnalysisPublished;
import ru.zhku.debt.contract.AnalysisPublished.Debtors;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.debt.contract.DebtTotals;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.messaging.Outbox;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.time.BusinessClock;

/** The monthly analysis: what the plan's indicators of volume, age and resource are computed from. */
@ApplicationScoped
class Analyses {
    private final Ageing ageing;
    private final Ledger ledger;
    private final AnalysisStore store;
    private final Outbox outbox;
    private final BusinessClock clock;

    Analyses(Ageing ageing, Ledger ledger, AnalysisStore store, Outbox outbox, BusinessClock clock) {
        this.ageing = ageing;
        this.ledger = ledger;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Publishes the analysis of one municipality. */
    @Transactional
    AnalysisView publish(String oktmo, LocalDate asOf, String by) {
        var scope = new Scope(oktmo, null);
        var plain = ageing.matrix(asOf, List.of(), scope);
        var plan = ageing.matrix(asOf, List.of(Dimension.PLAN_RESOURCE), scope);
        var tenures = ageing.matrix(asOf, List.of(Dimension.PLAN_RESOURCE, Dimension.TENURE), scope);
        var debts = ledger.overThreshold(asOf, scope);
        var id = Ids.next();
        var published = new AnalysisPublished(
                id,
                oktmo,
                asOf,
                totals(plain),
                plain.cells().stream()
                        .map(c -> new AnalysisPublished.Bucket(
                                c.bucket().name(), Money.ofKopecks(c.amount()), c.accounts()))
                        .toList(),
                plan.cells().stream()
                        .map(c -> new AnalysisPublished.Cell(
                                c.keys().get(0), c.bucket().name(), Money.ofKopecks(c.amount()), c.accounts()))
                        .toList(),
                socialRent(tenures),
                new Debtors(debts.count(), Money.ofKopecks(debts.sum())),
                new Debtors(debts.socialTenantCount(), Money.ofKopecks(debts.socialTenantSum())));
        store.insert(id, by, clock.now(), published);
        outbox.append(DebtEvents.ANALYSIS_PUBLISHED, oktmo, published);
        return store.find(id, oktmo).get(0);
    }

    private static DebtTotals totals(AgeingMatrix matrix) {
        return new DebtTotals(
                Money.ofKopecks(matrix.notDue()),
                Money.ofKopecks(matrix.overdue()),
                Money.ofKopecks(matrix.principal()),
                Money.ofKopecks(matrix.advance()),
                Money.ofKopecks(matrix.balance()));
    }

    private static List<AnalysisPublished.Rent> socialRent(AgeingMatrix byTenure) {
        var sums = new TreeMap<String, long[]>();
        for (var cell : byTenure.cells()) {
            if (cell.keys().get(1).equals(Tenure.SOCIAL_TENANT.name())) {
                var sum = sums.computeIfAbsent(cell.keys().get(0), k -> new long[2]);
                sum[0] += cell.amount();
                sum[1] += cell.bucket() == AgeBucket.NOT_DUE ? 0 : cell.amount();
            }
        }
        var rents = new ArrayList<AnalysisPublished.Rent>();
        sums.forEach((code, sum) ->
                rents.add(new AnalysisPublished.Rent(code, Money.ofKopecks(sum[0]), Money.ofKopecks(sum[1]))));
        return rents;
    }
}
