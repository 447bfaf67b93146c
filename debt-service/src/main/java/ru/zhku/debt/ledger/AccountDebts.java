package ru.zhku.debt.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.contract.AccountDebtChanged;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.debt.contract.ThresholdCleared;
import ru.zhku.debt.contract.ThresholdExceeded;
import ru.zhku.debt.ledger.domain.AccountDebt;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.FoldState;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.kit.messaging.Outbox;
import ru.zhku.kit.money.Money;

/** Keeps {@code account_debt} on one business date and tells what really changed. */
final class AccountDebts {
    private static final String[] FIGURES = {
        "account_seq",
        "oktmo",
        "consumer_group",
        "tenure",
        "principal",
        "not_due",
        "overdue",
        "advance",
        "rent_overdue",
        "overdue_months",
        "overdue_since",
        "oldest_service_month",
        "monthly_sum",
        "monthly_count",
        "last_charge",
        "over_threshold",
        "next_change_on",
        "card",
        "fold_state"
    };
    private static final String[] ALL = Stream.concat(
                    Stream.of("account_id", "account_number", "supplier_inn"), Stream.of(FIGURES))
            .toArray(String[]::new);
    private static final String MAKE_TABLE = "create temp table if not exists debt_now on commit delete rows as select "
            + String.join(", ", FIGURES) + " from account_debt with no data";

    /** Account by account along the primary key: the planner knows nothing of the table just filled. */
    private static final String REWRITE_BY_KEY = "set local enable_hashjoin = off; set local enable_mergejoin = off";

    private static final String REWRITE_AS_USUAL = "reset enable_hashjoin; reset enable_mergejoin";
    private static final String REWRITE = "update account_debt d set "
            + Stream.of(FIGURES)
                    .skip(1)
                    .map(column -> column + " = n." + column)
                    .collect(Collectors.joining(", "))
            + " from debt_now n where d.account_seq = n.account_seq";

    /** So many rows cost a table made empty and a statement. */
    private static final int MOST_WAITING = 8_000;

    private final LocalDate asOf;
    private final List<Outbox.Row> events = new ArrayList<>();
    private BinaryRows first = firstRows();
    private BinaryRows again = againRows();
    private final List<Outbox.Keyed> changed = new ArrayList<>();
    private final List<Outbox.Keyed> exceeded = new ArrayList<>();
    private final List<Outbox.Keyed> cleared = new ArrayList<>();

    AccountDebts(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** {@code behind} is where the fold stands behind all facts of the account. */
    record State(AccountFacts account, AccountDebt debt, int nextChange, FoldState behind) {
        /** {@code fold} stands on {@code today} and is brought to its end. */
        static State of(AccountFacts account, AccountFold fold, int today) {
            var debt = AccountDebt.of(fold, account.charged(today), account.classes, today);
            int nextChange = AccountDebt.nextChange(fold, account.classes, today);
            return new State(account, debt, nextChange, null);
        }

        AccountDebt.Card card() {
            return new AccountDebt.Card(
                    account.seq, account.id, account.number, account.supplierInn, account.oktmo, debt);
        }

        State behind(AccountFold end) {
            return new State(account, debt, nextChange, end.state(account.charged(AccountFold.NEVER)));
        }
    }

    /** Under the ledger's lock: so no other state of these accounts can come between. Written by {@link #writing}. */
    void add(List<State> states, Outbox outbox) {
        for (var state : states) {
            tell(state, state.account.stored);
            if (state.account.stored == null) {
                putIdentity(first.row(), state.account);
                putFigures(first, state);
            } else {
                putFigures(again.row(), state);
            }
        }
        take(outbox, DebtEvents.ACCOUNT_DEBT_CHANGED, changed);
        take(outbox, DebtEvents.THRESHOLD_EXCEEDED, exceeded);
        take(outbox, DebtEvents.THRESHOLD_CLEARED, cleared);
    }

    private void take(Outbox outbox, EventType type, List<Outbox.Keyed> told) {
        if (!told.isEmpty()) {
            events.add(outbox.row(type, told));
            told.clear();
        }
    }

    /** Enough to be written before more comes. */
    boolean areMany() {
        return first.rows() + again.rows() >= MOST_WAITING;
    }

    /** Of all that has been added since the last call. */
    Lane.Work<Void> writing() {
        var theirFirst = first;
        var theirAgain = again;
        var theirEvents = List.copyOf(events);
        first = firstRows();
        again = againRows();
        events.clear();
        return connection -> {
            theirFirst.copyInto(connection);
            if (theirAgain.rows() > 0) {
                rewrite(connection, theirAgain);
            }
            for (var event : theirEvents) {
                event.insert(connection);
            }
            return null;
        };
    }

    private static void rewrite(Connection connection, BinaryRows rows) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(MAKE_TABLE);
            statement.execute("truncate debt_now");
            rows.copyInto(connection);
            statement.execute(REWRITE_BY_KEY);
            int found = statement.executeUpdate(REWRITE);
            statement.execute(REWRITE_AS_USUAL);
            if (found != rows.rows()) {
                throw new IllegalStateException(
                        found + " of " + rows.rows() + " accounts have figures to be rewritten");
            }
        }
    }

    private static BinaryRows firstRows() {
        return new BinaryRows("account_debt", ALL);
    }

    private static BinaryRows againRows() {
        return new BinaryRows("debt_now", FIGURES);
    }

    private void tell(State state, AccountDebt.Card stored) {
        var now = state.debt;
        if (state.card().equals(stored)) {
            return;
        }
        var before = stored == null ? null : stored.debt();
        var key = state.account.id.toString();
        changed.add(new Outbox.Keyed(key, changed(state.account, now)));
        boolean wasOver = before != null && before.overThreshold();
        if (now.overThreshold() && !wasOver) {
            exceeded.add(new Outbox.Keyed(key, exceeded(state.account, now)));
        } else if (wasOver && !now.overThreshold()) {
            cleared.add(new Outbox.Keyed(key, cleared(state.account, now)));
        }
    }

    private AccountDebtChanged changed(AccountFacts account, AccountDebt debt) {
        return new AccountDebtChanged(
                account.id,
                account.number,
                account.supplierInn,
                account.oktmo,
                ConsumerGroup.of(debt.group()).name(),
                Tenure.of(debt.tenure()).name(),
                asOf,
                Money.ofKopecks(debt.principal()),
                Money.ofKopecks(debt.notDue()),
                Money.ofKopecks(debt.overdue()),
                Money.ofKopecks(debt.advance()),
                Money.ofKopecks(debt.monthly().shown()),
                debt.overdueMonths(),
                date(debt.overdueSince()),
                month(debt.oldestServiceMonth()),
                debt.overThreshold(),
                Money.ofKopecks(debt.rentOverdue()));
    }

    private ThresholdExceeded exceeded(AccountFacts account, AccountDebt debt) {
        return new ThresholdExceeded(
                account.id,
                account.number,
                account.supplierInn,
                account.oktmo,
                ConsumerGroup.of(debt.group()).name(),
                Tenure.of(debt.tenure()).name(),
                asOf,
                Money.ofKopecks(debt.overdue()),
                Money.ofKopecks(debt.rentOverdue()),
                Money.ofKopecks(debt.monthly().shown()),
                AccountDebt.THRESHOLD.intValueExact(),
                debt.overdueMonths(),
                date(debt.overdueSince()),
                month(debt.oldestServiceMonth()));
    }

    private ThresholdCleared cleared(AccountFacts account, AccountDebt debt) {
        return new ThresholdCleared(
                account.id,
                account.number,
                account.supplierInn,
                account.oktmo,
                ConsumerGroup.of(debt.group()).name(),
                Tenure.of(debt.tenure()).name(),
                asOf,
                Money.ofKopecks(debt.overdue()),
                Money.ofKopecks(debt.monthly().shown()));
    }

    private static void putIdentity(BinaryRows row, AccountFacts account) {
        row.putUuid(account.id).putText(account.number).putText(account.supplierInn);
    }

    private static void putFigures(BinaryRows row, State state) {
        var account = state.account;
        var debt = state.debt;
        row.put(account.seq).putText(account.oktmo);
        row.putShort(debt.group()).putShort(debt.tenure());
        row.put(debt.principal()).put(debt.notDue()).put(debt.overdue());
        row.put(debt.advance()).put(debt.rentOverdue()).putInt(debt.overdueMonths());
        if (debt.overdueSince() == PostingBatch.NONE) {
            row.putNull().putNull();
        } else {
            row.putDay(debt.overdueSince()).putInt(debt.oldestServiceMonth());
        }
        row.put(debt.monthly().sum()).putInt(debt.monthly().months()).put(debt.lastCharge());
        row.putBoolean(debt.overThreshold());
        if (state.nextChange == AccountFold.NEVER) {
            row.putNull();
        } else {
            row.putDay(state.nextChange);
        }
        row.putBytes(DebtBytes.of(state.card()));
        row.putBytes(DebtBytes.of(state.behind));
    }

    private static LocalDate date(int epochDay) {
        return epochDay == PostingBatch.NONE ? null : LocalDate.ofEpochDay(epochDay);
    }

    private static String month(int month) {
        return month == PostingBatch.NONE ? null : Months.toYearMonth(month).toString();
    }
}
