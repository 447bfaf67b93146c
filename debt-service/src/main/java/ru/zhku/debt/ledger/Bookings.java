package ru.zhku.debt.ledger;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.account.domain.PlanResource;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ledger.CubeDelta.CubeKey;
import ru.zhku.debt.ledger.CubeDelta.HolderKey;
import ru.zhku.debt.ledger.CubeDelta.TurnoverKey;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.ConsumerClass;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.debt.ledger.domain.PaymentFact;

/**
 * Books what the fold of one account does: with the sign -1 what it did before, with +1 what it does now. Only the
 * difference is left. An allocation is booked in the class of its charge.
 */
final class Bookings implements FoldListener {
    record AllocationKey(long chargeId, long sourceId, int effectiveOn) {}

    private static final int PLANS = PlanResource.values().length;
    private static final int GROUPS = 1 + PLANS + Resource.values().length;
    private static final int[] NONE = {};

    private final CubeDelta delta;
    private final AccountFacts account;
    private final List<ConsumerClass> classes;
    private final String oktmo;
    private final Map<AllocationKey, long[]> allocations;
    private final boolean countsHolders;
    private final int sign;
    private int[][] dues = new int[GROUPS][0];
    private boolean begun;

    Bookings(CubeDelta delta, AccountFacts account, Map<AllocationKey, long[]> allocations, int sign) {
        this.delta = delta;
        this.account = account;
        this.classes = account.classes;
        this.oktmo = account.oktmo;
        this.allocations = allocations;
        this.countsHolders = !ConsumerClass.isMixed(classes);
        this.sign = sign;
    }

    /** From here on; what lies before did not change and is not booked. */
    Bookings begin(AccountFold fold) {
        begun = true;
        if (countsHolders) {
            dues = dueDates(fold);
        }
        return this;
    }

    static Map<AllocationKey, long[]> newAllocations() {
        return new LinkedHashMap<>();
    }

    @Override
    public void charged(ChargeFact charge) {
        if (!begun) {
            return;
        }
        delta.cube(cell(charge.inForceOn(), charge), 0, sign * charge.amount());
        delta.turnover(flow(charge.inForceOn(), charge.resource()), 0, sign * charge.amount());
    }

    @Override
    public void credited(ChargeFact credit) {
        if (!begun) {
            return;
        }
        delta.turnover(flow(credit.inForceOn(), credit.resource()), 1, -sign * credit.amount());
    }

    @Override
    public void received(PaymentFact payment) {
        if (!begun) {
            return;
        }
        delta.turnover(flow(payment.paidOn(), payment.resource()), 2, sign * payment.amount());
    }

    @Override
    public void allocated(int day, ChargeFact charge, long sourceId, long amount) {
        if (!begun) {
            return;
        }
        delta.cube(cell(day, charge), 1, sign * amount);
        allocations.computeIfAbsent(new AllocationKey(charge.id(), sourceId, day), k -> new long[1])[0] +=
                sign * amount;
    }

    /** Where the due dates of open charges changed, neighbours are told anew. */
    @Override
    public void dayDone(int day, AccountFold fold) {
        if (!begun || !countsHolders) {
            return;
        }
        var now = dueDates(fold);
        var consumer = ConsumerClass.on(day, classes);
        for (int group = 0; group < GROUPS; group++) {
            neighbours(day, consumer, group, dues[group], now[group], -sign);
            neighbours(day, consumer, group, now[group], dues[group], sign);
        }
        dues = now;
    }

    /** Of all open charges, of those of each resource of the plan, of each resource; each ascending. */
    private static int[][] dueDates(AccountFold fold) {
        var found = new int[GROUPS][];
        var sizes = new int[GROUPS];
        int open = fold.open().size();
        for (var charge : fold.open()) {
            int due = charge.fact().dueOn();
            int resource = charge.fact().resource();
            add(found, sizes, 0, due, open);
            add(found, sizes, Resource.of(resource).planResource().number(), due, open);
            add(found, sizes, PLANS + resource, due, open);
        }
        for (int group = 0; group < GROUPS; group++) {
            found[group] = sizes[group] == 0 ? NONE : Arrays.copyOf(found[group], sizes[group]);
        }
        return found;
    }

    private static void add(int[][] found, int[] sizes, int group, int due, int most) {
        if (sizes[group] == 0) {
            found[group] = new int[most];
        } else if (found[group][sizes[group] - 1] == due) {
            return;
        }
        found[group][sizes[group]++] = due;
    }

    private void neighbours(int day, ConsumerClass consumer, int group, int[] list, int[] other, int accounts) {
        int same = 0;
        while (same + 1 < list.length
                && same + 1 < other.length
                && list[same] == other[same]
                && list[same + 1] == other[same + 1]) {
            same++;
        }
        int grain = group == 0 ? 0 : group <= PLANS ? 1 : 2;
        int code = group <= PLANS ? group : group - PLANS;
        for (int i = same; i < list.length; i++) {
            int next = i + 1 < list.length ? list[i + 1] : Integer.MAX_VALUE;
            delta.holder(
                    new HolderKey(
                            day,
                            grain,
                            code,
                            list[i],
                            next,
                            account.supplierInn,
                            oktmo,
                            consumer.group(),
                            consumer.tenure()),
                    accounts);
        }
    }

    private CubeKey cell(int day, ChargeFact charge) {
        var consumer = ConsumerClass.on(charge.inForceOn(), classes);
        return new CubeKey(
                day,
                charge.dueOn(),
                account.supplierInn,
                oktmo,
                charge.resource(),
                consumer.group(),
                consumer.tenure());
    }

    private TurnoverKey flow(int day, int resource) {
        return new TurnoverKey(day, account.supplierInn, oktmo, resource);
    }
}
