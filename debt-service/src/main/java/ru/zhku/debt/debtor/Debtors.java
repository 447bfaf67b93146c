package ru.zhku.debt.debtor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import ru.zhku.debt.agreement.Agreements;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.debt.debtor.DebtorOrder.Key;
import ru.zhku.debt.debtor.DebtorQuery.Summary;
import ru.zhku.debt.debtor.domain.Concentration;
import ru.zhku.debt.debtor.domain.Debtor;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.ledger.domain.AccountDebt;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.strategy.Strategies;
import ru.zhku.debt.strategy.domain.Assessment;
import ru.zhku.kit.time.BusinessClock;

/** Who owes: today's list from its table, another day's from the facts. */
@ApplicationScoped
class Debtors {
    private static final int ROWS_AT_ONCE = 2_000;

    private final DebtorQuery query;
    private final Ledger ledger;
    private final Agreements agreements;
    private final Strategies strategies;
    private final BusinessClock clock;

    Debtors(DebtorQuery query, Ledger ledger, Agreements agreements, Strategies strategies, BusinessClock clock) {
        this.query = query;
        this.ledger = ledger;
        this.agreements = agreements;
        this.strategies = strategies;
        this.clock = clock;
    }

    /** A debtor with what the strategy says of him. */
    record Judged(Debtor debtor, Assessment assessment) {}

    /** The same page, each debtor judged by the function that answers for one account. */
    List<Judged> judgedPage(DebtorFilter filter, Scope scope, List<Key> order, List<Object> after, int limit) {
        if (!filter.asksForStages()) {
            return judge(filter, page(filter, scope, order, after, limit));
        }
        int atOnce = isToday(filter) ? ROWS_AT_ONCE : Integer.MAX_VALUE;
        var found = new ArrayList<Judged>();
        var place = after;
        boolean more = true;
        while (more && found.size() < limit) {
            var debtors = page(filter, scope, order, place, atOnce);
            judge(filter, debtors).stream()
                    .filter(judged -> filter.asks(judged.assessment))
                    .forEach(found::add);
            more = debtors.size() == atOnce;
            place = more ? DebtorOrder.values(order, debtors.get(debtors.size() - 1)) : place;
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    private List<Judged> judge(DebtorFilter filter, List<Debtor> debtors) {
        var asOf = AsOf.of(filter.asOf, clock.today());
        var said = strategies.judge(debtors.stream().map(Debtor::row).toList(), asOf);
        return debtors.stream()
                .map(debtor -> new Judged(debtor, said.get(debtor.seq()).assessment()))
                .toList();
    }

    private List<Debtor> page(DebtorFilter filter, Scope scope, List<Key> order, List<Object> after, int limit) {
        if (isToday(filter)) {
            return query.page(filter, scope, order, after, limit);
        }
        return onOtherDay(filter, scope, overdue -> {}).stream()
                .filter(debtor -> after == null || DebtorOrder.isBehind(order, debtor, after))
                .sorted(DebtorOrder.comparator(order))
                .limit(limit)
                .toList();
    }

    Summary summary(DebtorFilter filter, Scope scope) {
        if (filter.asksForStages()) {
            var judged = judgedPage(filter, scope, DebtorOrder.parse(null), null, Integer.MAX_VALUE);
            var debts = judged.stream().map(found -> found.debtor.overdue()).toList();
            return summary(debts, overdueTotal(filter, scope));
        }
        if (isToday(filter)) {
            return query.summary(filter, scope);
        }
        var total = new AtomicLong();
        var debts = onOtherDay(filter, scope, total::addAndGet).stream()
                .map(Debtor::overdue)
                .toList();
        return summary(debts, total.get());
    }

    private long overdueTotal(DebtorFilter filter, Scope scope) {
        if (isToday(filter)) {
            return query.overdueTotal(scope);
        }
        var total = new AtomicLong();
        onOtherDay(filter, scope, total::addAndGet);
        return total.get();
    }

    private static Summary summary(List<Long> debts, long overdueTotal) {
        long sum = debts.stream().mapToLong(Long::longValue).sum();
        return new Summary(debts.size(), sum, overdueTotal, Concentration.of(debts));
    }

    private boolean isToday(DebtorFilter filter) {
        return AsOf.of(filter.asOf, clock.today()).equals(clock.today());
    }

    /** @param overdue takes the overdue sum of every account of the scope, whether asked for or not */
    private List<Debtor> onOtherDay(DebtorFilter filter, Scope scope, LongConsumer overdue) {
        var found = new ArrayList<Debtor>();
        var accounts = query.accounts(scope);
        var standings = agreements.standings(filter.asOf);
        var debts =
                ledger.debts(accounts.stream().map(AccountDebt.Card::accountSeq).toList(), filter.asOf);
        for (int i = 0; i < debts.size(); i++) {
            overdue.accept(debts.get(i).overdue());
            var account = accounts.get(i);
            var standing = standings.getOrDefault(account.accountSeq(), AgreementStanding.NONE);
            var debtor = Debtor.of(account.on(debts.get(i)), filter.method(), standing);
            if (isAsked(filter, debtor, debts.get(i))) {
                found.add(debtor);
            }
        }
        return found;
    }

    private static boolean isAsked(DebtorFilter filter, Debtor debtor, AccountDebt debt) {
        var times = filter.times();
        return debtor.overdue() > 0
                && filter.asks(debtor.agreement())
                && (filter.consumerGroup.isEmpty() || filter.consumerGroup.contains(debtor.consumerGroup()))
                && (filter.tenure.isEmpty() || filter.tenure.contains(debtor.tenure()))
                && (times == null
                        || filter.method().of(debt.monthly(), debt.lastCharge()).isExceededBy(debtor.overdue(), times));
    }
}
