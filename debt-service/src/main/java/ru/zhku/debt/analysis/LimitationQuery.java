package ru.zhku.debt.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.analysis.domain.LimitationWindow;
import ru.zhku.debt.analysis.domain.LimitationWindows;
import ru.zhku.debt.ledger.domain.DueDates;
import ru.zhku.debt.ledger.domain.LineIds;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.money.Money;

/** Unpaid charges by the end of their limitation period, some accounts at a time by their indexes. */
@ApplicationScoped
class LimitationQuery {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final int ACCOUNTS_AT_ONCE = 100;
    private static final String LINES =
            "select c.account_seq, a.id, a.account_number, a.supplier_inn, c.id, c.resource,"
                    + " coalesce(k.consumer_group, 6), coalesce(k.tenure, 0), c.service_month, c.due_on,"
                    + " c.amount - coalesce(p.paid, 0) as rest from charge c join account a on a.seq = c.account_seq"
                    + " left join (select account_seq, charge_id, sum(amount) as paid from allocation"
                    + " where account_seq = any(?) and effective_on <= ? group by 1, 2) p"
                    + " on p.account_seq = c.account_seq and p.charge_id = c.id"
                    + " left join lateral " + Accounts.classOn("c.account_seq", "c.in_force_on") + " k on true"
                    + " where c.account_seq = any(?) and c.amount > 0 and c.in_force_on <= ?"
                    + " and c.amount <> coalesce(p.paid, 0) and c.resource = any(?)"
                    + " and (c.account_seq, c.due_on, c.id) > (?, ?, ?)";

    private final DataSource dataSource;

    LimitationQuery(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A place in the list: by account, due date and charge. */
    record Place(long seq, LocalDate dueOn, long chargeId, LimitationLine line) {
        static final Place FIRST = new Place(0, FIRST_DAY, 0, null);
    }

    /** @param isToday whether the debts that are kept are those of the day asked for */
    record Question(
            LimitationSearch search,
            LocalDate asOf,
            boolean isToday,
            Scope scope,
            LimitationWindows windows,
            DueDates dueDates) {
        private String dueRanges(String column) {
            var ranges = windows.ranges();
            return Arrays.stream(LimitationWindow.values())
                    .filter(window -> search.window.isEmpty() || search.window.contains(window))
                    .map(window -> ranges.get(window.ordinal()))
                    .map(range -> column + " between date '" + (range.from() == null ? "-infinity" : range.from())
                            + "' and date '" + (range.to() == null ? "infinity" : range.to()) + "'")
                    .collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    /** At most {@code limit} charges behind a place. */
    List<Place> page(Question question, Place after, int limit) {
        var found = new ArrayList<Place>();
        try (var connection = dataSource.getConnection()) {
            var place = after;
            var seqs = accounts(connection, question, place.seq - 1);
            while (!seqs.isEmpty() && found.size() < limit) {
                read(connection, question, seqs, place, found, limit);
                long last = seqs.get(seqs.size() - 1);
                seqs = accounts(connection, question, last);
                place = new Place(last + 1, FIRST_DAY, 0, null);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the border of limitation cannot be read", e);
        }
    }

    /** The next accounts; of today only those that owe anything, since no other can have a line. */
    private static List<Long> accounts(Connection connection, Question question, long after) throws SQLException {
        var scope = question.scope;
        var sql = "select account_seq from account_debt where account_seq > ?"
                + (question.isToday ? " and principal > 0" : "") + (scope.oktmo() == null ? "" : " and oktmo = ?")
                + (scope.supplierInn() == null ? "" : " and supplier_inn = ?") + " order by account_seq limit "
                + ACCOUNTS_AT_ONCE;
        try (var query = connection.prepareStatement(sql)) {
            query.setLong(1, after);
            int at = 2;
            if (scope.oktmo() != null) {
                query.setString(at++, scope.oktmo());
            }
            if (scope.supplierInn() != null) {
                query.setString(at, scope.supplierInn());
            }
            var seqs = new ArrayList<Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    seqs.add(rows.getLong(1));
                }
            }
            return seqs;
        }
    }

    private static void read(
            Connection connection, Question question, List<Long> seqs, Place after, List<Place> found, int limit)
            throws SQLException {
        var sql = LINES + " and " + question.dueRanges("c.due_on") + " order by c.account_seq, c.due_on, c.id";
        try (var query = connection.prepareStatement(sql)) {
            bind(query, connection, question, seqs, after);
            try (var rows = query.executeQuery()) {
                while (rows.next() && found.size() < limit) {
                    var group = ConsumerGroup.of(rows.getInt(7));
                    var tenure = Tenure.of(rows.getInt(8));
                    if (question.search.asks(group, tenure)) {
                        found.add(place(question, rows, group, tenure));
                    }
                }
            }
        }
    }

    private static void bind(
            PreparedStatement query, Connection connection, Question question, List<Long> seqs, Place after)
            throws SQLException {
        var accounts = connection.createArrayOf("bigint", seqs.toArray());
        query.setArray(1, accounts);
        query.setObject(2, question.asOf);
        query.setArray(3, accounts);
        query.setObject(4, question.asOf);
        query.setArray(
                5,
                connection.createArrayOf("smallint", question.search.resources().toArray()));
        query.setLong(6, after.seq);
        query.setObject(7, after.dueOn);
        query.setLong(8, after.chargeId);
    }

    private static Place place(Question question, ResultSet row, ConsumerGroup group, Tenure tenure)
            throws SQLException {
        var due = row.getObject(10, LocalDate.class);
        var expires = question.dueDates.limitationExpiresOn(due);
        var line = new LimitationLine(
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                LineIds.toUuid(row.getLong(5)),
                Resource.of(row.getInt(6)),
                group,
                tenure,
                Months.toYearMonth(row.getInt(9)).toString(),
                due,
                Money.ofKopecks(row.getLong(11)),
                expires,
                ChronoUnit.DAYS.between(question.asOf, expires),
                question.windows.window(due),
                question.dueDates.isUnverified(expires));
        return new Place(row.getLong(1), due, row.getLong(5), line);
    }
}
