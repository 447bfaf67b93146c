package ru.zhku.debt.cause;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.cause.domain.CauseFacts;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.pause.domain.PauseKind;

/** Reads what the rules look at, and which causes hold, some accounts at a time. */
@ApplicationScoped
class CauseReader {
    private static final String HELD = "select distinct on (s.account_seq) s.account_seq,"
            + " case when s.state in ('CONFIRMED', 'ENDED') then 'CONFIRMED' else 'PROPOSED' end || '/' || s.code"
            + " from cause_state s join account a on a.seq = s.account_seq"
            + " where s.state in ('CONFIRMED', 'ENDED', 'PROPOSED', 'SUPERSEDED') and s.valid_from <= ?"
            + " and (s.valid_to is null or s.valid_to >= ?) and (?::text is null or a.oktmo = ?)"
            + " and (?::text is null or a.supplier_inn = ?) order by s.account_seq,"
            + " s.state in ('CONFIRMED', 'ENDED') desc, s.valid_from desc, s.cause_id desc";
    private static final String SUBJECTS = "select a.seq, a.id, a.account_number, a.supplier_inn, a.oktmo, a.residents,"
            + " coalesce(k.consumer_group, 6), coalesce(k.tenure, 0) from account a left join lateral "
            + Accounts.classOn("a.seq", "?") + " k on true where a.seq = any(?) order by a.seq";
    private static final String PAUSED = "select p.account_seq, p.kind from pause p"
            + " left join pause_act e on e.pause_id = p.id where p.from_on <= ? and (p.to_on is null or p.to_on >= ?)"
            + " and (e.ended_on is null or e.ended_on > ?) and p.account_seq = any(?)";
    private static final String LAST_PAID = "select account_seq, max(paid_on) from payment where amount > 0"
            + " and paid_on <= ? and account_seq = any(?) group by 1";
    private static final String RECALCULATED = "select distinct account_seq, service_month from charge c"
            + " where amount < 0 and in_force_on <= ? and account_seq = any(?)"
            + " and " + Ledger.isNoWriteOff("c.id");

    private final DataSource dataSource;
    private final Ledger ledger;

    CauseReader(DataSource dataSource, Ledger ledger) {
        this.dataSource = dataSource;
        this.ledger = ledger;
    }

    record Subject(AccountRef account, CauseFacts facts) {}

    /** The cause of each account that has one on a day, as {@code CONFIRMED/HABIT}, by what is recorded now. */
    Map<Long, String> held(LocalDate day, Scope scope) {
        return with(connection -> {
            try (var query = connection.prepareStatement(HELD)) {
                query.setObject(1, day);
                query.setObject(2, day);
                query.setString(3, scope.oktmo());
                query.setString(4, scope.oktmo());
                query.setString(5, scope.supplierInn());
                query.setString(6, scope.supplierInn());
                var held = new HashMap<Long, String>();
                each(query, row -> held.put(row.getLong(1), row.getString(2)));
                return held;
            }
        });
    }

    /** The next accounts with facts; {@code overMonths} is looked at where the debts kept are those of the day. */
    List<Long> accounts(Scope scope, long after, int limit, Integer overMonths) {
        return with(connection -> {
            try (var query = connection.prepareStatement("select account_seq from account_debt where account_seq > ?"
                    + " and (?::text is null or oktmo = ?) and (?::text is null or supplier_inn = ?)"
                    + " and (?::int is null or overdue_months > ?) order by account_seq limit " + limit)) {
                query.setLong(1, after);
                query.setString(2, scope.oktmo());
                query.setString(3, scope.oktmo());
                query.setString(4, scope.supplierInn());
                query.setString(5, scope.supplierInn());
                query.setObject(6, overMonths, Types.INTEGER);
                query.setObject(7, overMonths, Types.INTEGER);
                var seqs = new ArrayList<Long>();
                each(query, row -> seqs.add(row.getLong(1)));
                return seqs;
            }
        });
    }

    /** In the order of their numbers. */
    List<Subject> subjects(Collection<Long> seqs, LocalDate asOf) {
        var courses = ledger.courses(seqs);
        return with(connection -> {
            var pauses = pauses(connection, seqs, asOf);
            var paid = lastPaid(connection, seqs, asOf);
            var recalculated = recalculated(connection, seqs, asOf);
            var found = new ArrayList<Subject>();
            read(connection, SUBJECTS, asOf, 2, seqs, row -> {
                long seq = row.getLong(1);
                var facts = new CauseFacts(
                        asOf,
                        ConsumerGroup.of(row.getInt(7)),
                        Tenure.of(row.getInt(8)),
                        row.getObject(6, Integer.class),
                        pauses.getOrDefault(seq, Set.of()),
                        courses.getOrDefault(seq, List.of()),
                        paid.get(seq),
                        recalculated.getOrDefault(seq, Set.of()));
                found.add(new Subject(account(row), facts));
            });
            return found;
        });
    }

    private static Map<Long, Set<PauseKind>> pauses(Connection connection, Collection<Long> seqs, LocalDate asOf)
            throws SQLException {
        var found = new HashMap<Long, Set<PauseKind>>();
        read(connection, PAUSED, asOf, 3, seqs, row -> {
            var kinds = found.computeIfAbsent(row.getLong(1), seq -> EnumSet.noneOf(PauseKind.class));
            kinds.add(PauseKind.valueOf(row.getString(2)));
        });
        return found;
    }

    private static Map<Long, LocalDate> lastPaid(Connection connection, Collection<Long> seqs, LocalDate asOf)
            throws SQLException {
        var found = new HashMap<Long, LocalDate>();
        read(connection, LAST_PAID, asOf, 1, seqs, row -> {
            found.put(row.getLong(1), row.getObject(2, LocalDate.class));
        });
        return found;
    }

    private static Map<Long, Set<Integer>> recalculated(Connection connection, Collection<Long> seqs, LocalDate asOf)
            throws SQLException {
        var found = new HashMap<Long, Set<Integer>>();
        read(connection, RECALCULATED, asOf, 1, seqs, row -> {
            var months = found.computeIfAbsent(row.getLong(1), seq -> new TreeSet<>());
            months.add(row.getInt(2));
        });
        return found;
    }

    private static AccountRef account(ResultSet row) throws SQLException {
        return new AccountRef(
                row.getLong(1), row.getObject(2, UUID.class), row.getString(3), row.getString(4), row.getString(5));
    }

    private static void read(
            Connection connection, String sql, LocalDate day, int days, Collection<Long> seqs, Reader reader)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 1; i <= days; i++) {
                query.setObject(i, day);
            }
            query.setArray(days + 1, connection.createArrayOf("bigint", seqs.toArray()));
            each(query, reader);
        }
    }

    private static void each(PreparedStatement query, Reader reader) throws SQLException {
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the causes cannot be read", e);
        }
    }

    @FunctionalInterface
    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
