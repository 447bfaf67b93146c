package ru.zhku.debt.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.DueDates;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PaymentFact;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.debt.ledger.domain.PostingResult;
import ru.zhku.debt.ledger.domain.PostingResult.Defect;
import ru.zhku.kit.messaging.Outbox;

/** Posts one batch, account after account; what the accounts' folds did before and do now is compared and written. */
final class Poster {
    private static final int ACCOUNTS_AT_ONCE = Outbox.MOST_IN_A_ROW;

    /** So much may be ready before the database has it: enough for it never to wait, little enough to hold. */
    private static final int MOST_UNWRITTEN = 6;

    private static final int LINE_BITS = 24;
    private static final int RANK_BITS = 32;

    private final Connection connection;
    private final PostingBatch batch;
    private final long postingNo;
    private final DueDates dueDates;
    private final LocalDate today;
    private final AccountDebts debts;
    private final Outbox outbox;
    private final CubeDelta delta;
    private final BitSet skipped = new BitSet();
    private final BitSet rejected = new BitSet();
    private final List<Integer> duplicates = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();
    private final LineRows lines;
    private int usualMonth = PostingBatch.NONE;
    private int usualDue;
    private long posted;
    private long postedSum;

    Poster(
            Connection connection,
            PostingBatch batch,
            long postingNo,
            LocalDate today,
            DueDates dueDates,
            CubeDelta delta,
            Outbox outbox) {
        this.connection = connection;
        this.batch = batch;
        this.postingNo = postingNo;
        this.dueDates = dueDates;
        this.delta = delta;
        this.outbox = outbox;
        this.today = today;
        debts = new AccountDebts(today);
        lines = new LineRows(batch, postingNo);
    }

    /** Whether it may have more accounts than are folded at once, and so be worth a second connection. */
    static boolean isLarge(PostingBatch batch) {
        return batch.size() > ACCOUNTS_AT_ONCE;
    }

    /** @param second reads the ledger as it was before this posting; null if there is none */
    PostingResult post(Lanes lanes, Connection second) throws SQLException {
        if (batch.kind() == PostingBatch.Kind.CHARGES) {
            post(inAccountOrder(), lanes, second);
        } else {
            var codes = new OperationCodes(connection, batch, skipped, duplicates, defects);
            codes.check();
            post(inAccountOrder(), lanes, second);
            for (int[] next = codes.next(rejected); next.length > 0; next = codes.next(rejected)) {
                post(Arrays.stream(next).mapToLong(this::packed).sorted().toArray(), lanes, null);
            }
        }
        return new PostingResult(posted, postedSum, duplicates, defects);
    }

    /** Some accounts, each with its lines; {@code end} is where the next ones begin. */
    private record Chunk(int end, Map<Long, int[]> lines) {}

    /** While the database writes one chunk and reads another, the one between is folded. */
    private void post(long[] order, Lanes lanes, Connection second) throws SQLException {
        if (order.length == 0) {
            return;
        }
        var chunk = chunk(order, 0);
        boolean many = chunk.end < order.length;
        try (var lane = many ? lanes.beside(connection) : new Lane(connection);
                var reader = many && second != null ? lanes.apart(second) : lane) {
            var read = reader.add(reading(chunk));
            while (chunk != null) {
                var accounts = Lane.result(read);
                var lines = chunk.lines;
                chunk = chunk.end < order.length ? chunk(order, chunk.end) : null;
                if (chunk != null) {
                    read = reader.add(reading(chunk));
                }
                lane.give(postAccounts(accounts, lines));
                if (chunk == null || debts.areMany()) {
                    lane.give(debts.writing());
                }
                boolean manyCells = delta.isLarge();
                if (manyCells) {
                    lane.give(connection -> {
                        delta.write(connection);
                        return null;
                    });
                }
                lane.await(manyCells || chunk == null ? 0 : MOST_UNWRITTEN);
            }
        }
    }

    /** Account and line share one number, so that sorting is a sort of primitives. */
    private long packed(int i) {
        return batch.accountSeq(i) << LINE_BITS | i;
    }

    private long[] inAccountOrder() {
        if (batch.size() > 1 << LINE_BITS) {
            throw new IllegalArgumentException("at most " + (1 << LINE_BITS) + " lines can be posted at once");
        }
        var order = new long[batch.size() - skipped.cardinality()];
        int n = 0;
        for (int i = skipped.nextClearBit(0); i < batch.size(); i = skipped.nextClearBit(i + 1)) {
            order[n++] = packed(i);
        }
        Arrays.sort(order);
        return order;
    }

    private static Chunk chunk(long[] order, int from) {
        var found = new LinkedHashMap<Long, int[]>();
        int at = from;
        while (at < order.length && found.size() < ACCOUNTS_AT_ONCE) {
            int end = at;
            while (end < order.length && order[end] >>> LINE_BITS == order[at] >>> LINE_BITS) {
                end++;
            }
            var lines = new int[end - at];
            for (int i = at; i < end; i++) {
                lines[i - at] = (int) (order[i] & (1L << LINE_BITS) - 1);
            }
            found.put(order[at] >>> LINE_BITS, lines);
            at = end;
        }
        return new Chunk(at, found);
    }

    private Lane.Work<Map<Long, AccountFacts>> reading(Chunk chunk) {
        return connection -> {
            var facts = new FactStore(connection);
            var accounts = facts.loadByCards(chunk.lines.keySet().toArray(Long[]::new));
            facts.readLines(accounts.values().stream()
                    .filter(account -> !goesOn(account, chunk.lines.get(account.seq)))
                    .toList());
            return accounts;
        };
    }

    private Lane.Work<Void> postAccounts(Map<Long, AccountFacts> accounts, Map<Long, int[]> indexes) {
        var states = new ArrayList<AccountDebts.State>(accounts.size());
        for (var account : accounts.values()) {
            states.add(postAccount(account, indexes.get(account.seq)));
        }
        debts.add(states, outbox);
        return lines.writing();
    }

    /** Whether all that is new comes behind what is known, so that the state of the fold is enough. */
    private boolean goesOn(AccountFacts account, int[] indexes) {
        var before = account.before;
        if (before == null || before.lastDay() > (int) today.toEpochDay() || before.lastDay() >= firstDay(indexes)) {
            return false;
        }
        boolean charges = batch.kind() == PostingBatch.Kind.CHARGES;
        for (int i : indexes) {
            boolean fits =
                    charges ? before.months().canTake(batch.serviceMonth(i), batch.amount(i)) : batch.amount(i) > 0;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Before the first day of the new lines nothing can differ: only what the folds do from there on is booked. */
    private AccountDebts.State postAccount(AccountFacts account, int[] indexes) {
        int first = firstDay(indexes);
        var allocations = Bookings.newAllocations();
        if (account.before == null) {
            var before = new Bookings(delta, account, allocations, -1);
            var oldFold = account.fold(before);
            oldFold.through(first - 1);
            before.begin(oldFold);
            oldFold.throughEnd();
        }
        accept(account, indexes);
        int today = (int) this.today.toEpochDay();
        var now = new Bookings(delta, account, allocations, 1);
        var fold = account.fold(now);
        fold.through(Math.min(first - 1, today));
        AccountDebts.State state = null;
        if (first > today) {
            state = AccountDebts.State.of(account, fold, today);
            fold.through(first - 1);
        }
        now.begin(fold);
        if (state == null) {
            fold.through(today);
            state = AccountDebts.State.of(account, fold, today);
        }
        fold.throughEnd();
        lines.allocations(account.seq, allocations);
        return state.behind(fold);
    }

    private int firstDay(int[] indexes) {
        int first = AccountFold.NEVER;
        for (int i : indexes) {
            boolean charge = batch.kind() == PostingBatch.Kind.CHARGES;
            first = Math.min(first, charge ? batch.inForceOn(i) : batch.day(i));
        }
        return first;
    }

    /** Lines arrive one after another; where a refund is about, each is tried on the whole re-folded account. */
    private void accept(AccountFacts account, int[] indexes) {
        boolean careful = account.hasRefund();
        for (int i : indexes) {
            careful |= batch.kind() == PostingBatch.Kind.PAYMENTS && batch.amount(i) < 0;
        }
        for (int i : indexes) {
            long id = postingNo << RANK_BITS | posted;
            int dueOn = dueOn(i);
            add(account, i, id, dueOn);
            if (careful && !new AccountFold(account.charges, account.payments, FoldListener.SILENT).throughEnd()) {
                takeBack(account);
                rejected.set(i);
                defects.add(new Defect(batch.line(i), PostingResult.REFUND_EXCEEDS_PAYMENTS));
            } else {
                posted++;
                postedSum += batch.amount(i);
                lines.line(i, id, dueOn);
            }
        }
    }

    private void add(AccountFacts account, int i, long id, int dueOn) {
        if (batch.kind() == PostingBatch.Kind.CHARGES) {
            account.charges.add(new ChargeFact(
                    id,
                    batch.resource(i),
                    batch.serviceMonth(i),
                    batch.amount(i),
                    batch.inForceOn(i),
                    dueOn,
                    batch.text(i)));
        } else {
            account.payments.add(new PaymentFact(
                    id, batch.resource(i), batch.serviceMonth(i), batch.amount(i), batch.day(i), batch.text(i)));
        }
    }

    private void takeBack(AccountFacts account) {
        List<?> added = batch.kind() == PostingBatch.Kind.CHARGES ? account.charges : account.payments;
        added.remove(added.size() - 1);
    }

    /** An explicit due date is taken as it stands; on a credit it is ignored. */
    private int dueOn(int i) {
        if (batch.kind() == PostingBatch.Kind.PAYMENTS) {
            return PostingBatch.NONE;
        }
        if (batch.day(i) != PostingBatch.NONE && batch.amount(i) > 0) {
            return batch.day(i);
        }
        if (batch.serviceMonth(i) != usualMonth) {
            usualMonth = batch.serviceMonth(i);
            usualDue = (int) dueDates.due(Months.toYearMonth(usualMonth)).toEpochDay();
        }
        return usualDue;
    }
}
