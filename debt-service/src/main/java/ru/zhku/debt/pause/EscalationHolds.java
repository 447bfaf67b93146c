package ru.zhku.debt.pause;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.debt.contract.EscalationHeld;
import ru.zhku.debt.contract.EscalationReleased;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.pause.domain.PausedDays;
import ru.zhku.debt.pause.domain.PausedDays.Span;
import ru.zhku.kit.messaging.Outbox;

/**
 * Tells others when the union of an account's pauses begins or ends on a business date, each once: what was told last
 * is kept, and only a difference is told.
 */
@ApplicationScoped
class EscalationHolds {
    private static final String CHANGING = "select account_seq from escalation_hold where held"
            + " union select p.account_seq from pause p left join pause_act e on e.pause_id = p.id"
            + " where p.from_on <= ? and (p.to_on is null or p.to_on >= ?)"
            + " and (e.ended_on is null or e.ended_on > ?) order by 1";
    private static final String TELL = "insert into escalation_hold(account_seq, held, since_on, told_on)"
            + " values (?, ?, ?, ?) on conflict (account_seq) do update set held = excluded.held,"
            + " since_on = excluded.since_on, told_on = excluded.told_on";
    private static final String ACCOUNTS = "select a.seq, a.id, a.account_number, a.supplier_inn, a.oktmo, h.held,"
            + " h.since_on, h.told_on from account a left join escalation_hold h on h.account_seq = a.seq"
            + " where a.seq = any(?) order by a.seq";
    private static final String KINDS = "select distinct p.kind from pause p left join pause_act e on e.pause_id = p.id"
            + " where p.account_seq = ? and p.from_on <= ? and (p.to_on is null or p.to_on >= ?)"
            + " and (e.ended_on is null or e.ended_on > ?) order by 1";

    private final DataSource dataSource;
    private final PauseStore store;
    private final Ledger ledger;
    private final Outbox outbox;

    EscalationHolds(DataSource dataSource, PauseStore store, Ledger ledger, Outbox outbox) {
        this.dataSource = dataSource;
        this.store = store;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** What was told last; nothing about an earlier day is told after it. */
    private record Told(AccountRef account, boolean held, LocalDate since, LocalDate on) {
        boolean isAfter(LocalDate day) {
            return on != null && on.isAfter(day);
        }
    }

    /** Accounts that are held, or covered by a pause on this day. */
    List<Long> changing(LocalDate day) {
        return with(connection -> {
            try (var query = connection.prepareStatement(CHANGING)) {
                setDays(query, 1, day);
                var seqs = new ArrayList<Long>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        seqs.add(rows.getLong(1));
                    }
                }
                return seqs;
            }
        });
    }

    @Transactional
    void settle(Collection<Long> seqs, LocalDate day) {
        ledger.hold();
        store.holdAccounts(seqs);
        tellChanges(seqs, day);
    }

    /** The caller holds the ledger and the accounts. */
    @Transactional(TxType.MANDATORY)
    void tellChanges(Collection<Long> seqs, LocalDate day) {
        var paused = store.pausedDays(seqs);
        for (var told : told(seqs)) {
            var days = paused.getOrDefault(told.account.seq(), PausedDays.NONE);
            var span = days.at(day);
            if (told.isAfter(day)) {
                continue;
            }
            if (span.isPresent() && !told.held) {
                hold(told.account, span.get(), day);
            } else if (span.isEmpty() && told.held) {
                release(told, day);
            }
        }
    }

    private void hold(AccountRef account, Span span, LocalDate day) {
        write(account.seq(), true, span.from(), day);
        outbox.append(
                DebtEvents.ESCALATION_HELD,
                account.id().toString(),
                new EscalationHeld(
                        account.id(),
                        account.accountNumber(),
                        account.supplierInn(),
                        account.oktmo(),
                        day,
                        span.from(),
                        kinds(account.seq(), day)));
    }

    private void release(Told told, LocalDate day) {
        var account = told.account;
        write(account.seq(), false, told.since, day);
        outbox.append(
                DebtEvents.ESCALATION_RELEASED,
                account.id().toString(),
                new EscalationReleased(
                        account.id(),
                        account.accountNumber(),
                        account.supplierInn(),
                        account.oktmo(),
                        day,
                        told.since));
    }

    private List<Told> told(Collection<Long> seqs) {
        return with(connection -> {
            try (var query = connection.prepareStatement(ACCOUNTS)) {
                query.setArray(1, connection.createArrayOf("bigint", seqs.toArray()));
                var found = new ArrayList<Told>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(told(rows));
                    }
                }
                return found;
            }
        });
    }

    private static Told told(ResultSet row) throws SQLException {
        var account = new AccountRef(
                row.getLong(1), row.getObject(2, UUID.class), row.getString(3), row.getString(4), row.getString(5));
        return new Told(
                account, row.getBoolean(6), row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class));
    }

    private void write(long seq, boolean held, LocalDate since, LocalDate day) {
        with(connection -> {
            try (var upsert = connection.prepareStatement(TELL)) {
                upsert.setLong(1, seq);
                upsert.setBoolean(2, held);
                upsert.setObject(3, since);
                upsert.setObject(4, day);
                return upsert.executeUpdate();
            }
        });
    }

    private List<String> kinds(long seq, LocalDate day) {
        return with(connection -> {
            try (var query = connection.prepareStatement(KINDS)) {
                query.setLong(1, seq);
                setDays(query, 2, day);
                var kinds = new ArrayList<String>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        kinds.add(rows.getString(1));
                    }
                }
                return kinds;
            }
        });
    }

    private static void setDays(PreparedStatement query, int first, LocalDate day) throws SQLException {
        for (int i = first; i < first + 3; i++) {
            query.setObject(i, day);
        }
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the holds of escalation cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
