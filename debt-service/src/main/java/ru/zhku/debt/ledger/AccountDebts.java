package ru.zhku.debt.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.contract.AccountDebtChanged;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.debt.contract.ThresholdCleared;
import ru.zhku.debt.contract.ThresholdExceeded;
import ru.zhku.debt.ledger.domain.AccountDebt;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.MonthlyCharge;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.kit.messaging.Outbox;
import ru.zhku.kit.money.Money;

/** Keeps {@code account_debt} on one business date and tells what really changed. */
final class AccountDebts {
    private static final String COLUMNS = "consumer_group, tenure, principal, overdue, advance, rent_overdue,"
            + " overdue_months, overdue_since, oldest_service_month, monthly_sum, monthly_count, last_charge,"
            + " over_threshold";
    private static final String UPSERT = "insert into account_debt(account_seq, account_id, account_number,"
            + " supplier_inn, oktmo, not_due, next_change_on, " + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (account_seq) do update set account_number = excluded.account_number,"
            + " oktmo = excluded.oktmo, not_due = excluded.not_due, next_change_on = excluded.next_change_on,"
            + " consumer_group = excluded.consumer_group, tenure = excluded.tenure, principal = excluded.principal,"
            + " overdue = excluded.overdue, advance = excluded.advance, rent_overdue = excluded.rent_overdue,"
            + " overdue_months = excluded.overdue_months, overdue_since = excluded.overdue_since,"
            + " oldest_service_month = excluded.oldest_service_month, monthly_sum = excluded.monthly_sum,"
            + " monthly_count = excluded.monthly_count, last_charge = excluded.last_charge,"
            + " over_threshold = excluded.over_threshold";

    private final Connection connection;
    private final LocalDate asOf;
    private final List<Outbox.Keyed> changed = new ArrayList<>();
    private final List<Outbox.Keyed> exceeded = new ArrayList<>();
    private final List<Outbox.Keyed> cleared = new ArrayList<>();

    AccountDebts(Connection connection, LocalDate asOf) {
        this.connection = connection;
        this.asOf = asOf;
    }

    record State(AccountFacts account, AccountDebt debt, int nextChange) {
        /** {@code fold} stands on {@code today}. */
        static State of(AccountFacts account, AccountFold fold, int today) {
            return new State(
                    account,
                    AccountDebt.of(fold, account.charges, account.classes, today),
                    AccountDebt.nextChange(fold, account.classes, today));
        }
    }

    void write(List<State> states) throws SQLException {
        var before = stored(
                connection, states.stream().map(state -> state.account.seq).toList());
        try (var upsert = connection.prepareStatement(UPSERT)) {
            for (var state : states) {
                tell(state, before.get(state.account.seq));
                bind(upsert, state);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** Under the ledger's lock: so no other state of these accounts can come between. */
    void publish(Outbox outbox) {
        outbox.appendAll(DebtEvents.ACCOUNT_DEBT_CHANGED, changed);
        outbox.appendAll(DebtEvents.THRESHOLD_EXCEEDED, exceeded);
        outbox.appendAll(DebtEvents.THRESHOLD_CLEARED, cleared);
        changed.clear();
        exceeded.clear();
        cleared.clear();
    }

    private void tell(State state, Stored stored) {
        var now = state.debt;
        if (stored != null && now.equals(stored.debt) && state.account.oktmo.equals(stored.oktmo)) {
            return;
        }
        var before = stored == null ? null : stored.debt;
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

    private static void bind(PreparedStatement upsert, State state) throws SQLException {
        var account = state.account;
        var debt = state.debt;
        int at = 0;
        upsert.setLong(++at, account.seq);
        upsert.setObject(++at, account.id);
        upsert.setString(++at, account.number);
        upsert.setString(++at, account.supplierInn);
        upsert.setString(++at, account.oktmo);
        upsert.setLong(++at, debt.notDue());
        upsert.setObject(++at, state.nextChange == AccountFold.NEVER ? null : LocalDate.ofEpochDay(state.nextChange));
        upsert.setInt(++at, debt.group());
        upsert.setInt(++at, debt.tenure());
        upsert.setLong(++at, debt.principal());
        upsert.setLong(++at, debt.overdue());
        upsert.setLong(++at, debt.advance());
        upsert.setLong(++at, debt.rentOverdue());
        upsert.setInt(++at, debt.overdueMonths());
        upsert.setObject(++at, date(debt.overdueSince()));
        upsert.setObject(++at, debt.oldestServiceMonth() == PostingBatch.NONE ? null : debt.oldestServiceMonth());
        upsert.setLong(++at, debt.monthly().sum());
        upsert.setInt(++at, debt.monthly().months());
        upsert.setLong(++at, debt.lastCharge());
        upsert.setBoolean(++at, debt.overThreshold());
    }

    record Stored(AccountDebt debt, String oktmo) {}

    static Map<Long, Stored> stored(Connection connection, List<Long> seqs) throws SQLException {
        var found = new HashMap<Long, Stored>();
        try (var query = connection.prepareStatement(
                "select account_seq, " + COLUMNS + ", oktmo from account_debt where account_seq = any(?)")) {
            query.setArray(1, connection.createArrayOf("bigint", seqs.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getLong(1), new Stored(read(rows), rows.getString(15)));
                }
            }
        }
        return found;
    }

    private static AccountDebt read(ResultSet row) throws SQLException {
        var since = row.getObject(9, LocalDate.class);
        int oldest = row.getInt(10);
        return new AccountDebt(
                row.getInt(2),
                row.getInt(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getInt(8),
                since == null ? PostingBatch.NONE : (int) since.toEpochDay(),
                since == null ? PostingBatch.NONE : oldest,
                new MonthlyCharge(row.getLong(11), row.getInt(12)),
                row.getLong(13),
                row.getBoolean(14));
    }

    private static LocalDate date(int epochDay) {
        return epochDay == PostingBatch.NONE ? null : LocalDate.ofEpochDay(epochDay);
    }

    private static String month(int month) {
        return month == PostingBatch.NONE ? null : Months.toYearMonth(month).toString();
    }
}
