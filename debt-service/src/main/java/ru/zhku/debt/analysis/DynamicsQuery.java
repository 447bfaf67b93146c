package ru.zhku.debt.analysis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.analysis.domain.DebtDynamics.Flow;
import ru.zhku.debt.analysis.domain.DebtDynamics.Movement;
import ru.zhku.debt.analysis.domain.PaidBasis;
import ru.zhku.debt.ledger.domain.Scope;

/**
 * What moved in some months, from the sums of the ledger: the last closing before them, and the deltas grouped by month
 * and due date. Only by group and tenure are payments and credits read from the facts, for their sums know no class.
 */
final class DynamicsQuery {
    private static final String CLASS =
            "left join lateral " + Accounts.classOn("f.account_seq", "f.day") + " k on true";

    private final Connection connection;
    private final LocalDate first;
    private final LocalDate through;
    private final List<Dimension> by;
    private final Scope scope;

    DynamicsQuery(Connection connection, LocalDate first, LocalDate through, List<Dimension> by, Scope scope) {
        this.connection = connection;
        this.first = first;
        this.through = through;
        this.by = by;
        this.scope = scope;
    }

    List<Movement> movements() throws SQLException {
        var columns = columns("s.resource", "s.consumer_group", "s.tenure");
        var found = new ArrayList<Movement>();
        var closed = lastClosing();
        read(
                "select null::date, due_on, sum(charged), sum(allocated)" + columns + " from (select * from cube_close"
                        + " where closed_on = ? union all select * from cube where effective_on > ? and"
                        + " effective_on < ?) s" + scopeCondition("s") + " group by due_on" + columns
                        + " having sum(charged) <> sum(allocated)",
                List.of(closed, closed, first),
                row -> found.add(movement(row)));
        read(
                "select date_trunc('month', effective_on)::date, due_on, sum(charged), sum(allocated)" + columns
                        + " from (select * from cube where effective_on >= ? and effective_on <= ?) s"
                        + scopeCondition("s") + " group by 1, due_on" + columns,
                List.of(first, through),
                row -> found.add(movement(row)));
        return found;
    }

    /** Credits and payments in the same cut; of payments only where no resource is asked for. */
    List<Flow> flows() throws SQLException {
        var found = new ArrayList<Flow>();
        boolean received = PaidBasis.of(by) == PaidBasis.RECEIVED;
        if (by.contains(Dimension.CONSUMER_GROUP) || by.contains(Dimension.TENURE)) {
            var credits = "select account_seq, resource, in_force_on as day, -amount as credited, 0 as received"
                    + " from charge where amount < 0 and in_force_on >= ? and in_force_on <= ?";
            facts(credits, found);
            if (received) {
                facts(
                        "select account_seq, resource, paid_on as day, 0 as credited, amount as received from payment"
                                + " where paid_on >= ? and paid_on <= ?",
                        found);
            }
            return found;
        }
        var columns = columns("s.resource", null, null);
        read(
                "select date_trunc('month', effective_on)::date, sum(credited), sum(" + (received ? "received" : "0")
                        + ")" + columns + " from (select * from turnover where effective_on >= ? and"
                        + " effective_on <= ?" + (received ? "" : " and resource <> 0") + ") s" + scopeCondition("s")
                        + " group by 1" + columns,
                List.of(first, through),
                row -> found.add(flow(row)));
        return found;
    }

    /** Charges made by an official's correction: they undo what was recalculated and are nobody's new bill. */
    List<Flow> chargedAgain() throws SQLException {
        var found = new ArrayList<Flow>();
        facts(
                "select c.account_seq, c.resource, c.in_force_on as day, -c.amount as credited, 0 as received from"
                        + " posting p join charge c on c.id >= p.no << 32 and c.id < (p.no + 1) << 32"
                        + " where p.purpose <> 'REGISTER' and c.amount > 0 and c.in_force_on >= ?"
                        + " and c.in_force_on <= ?",
                found);
        return found;
    }

    /** All that was received in each month, whatever the cut. */
    Map<YearMonth, Long> received() throws SQLException {
        var found = new HashMap<YearMonth, Long>();
        read(
                "select date_trunc('month', effective_on)::date, sum(received) from turnover s where effective_on >= ?"
                        + " and effective_on <= ?"
                        + scopeCondition("s").replace(" where ", " and ") + " group by 1",
                List.of(first, through),
                row -> found.put(YearMonth.from(row.getObject(1, LocalDate.class)), row.getLong(2)));
        return found;
    }

    /** The class of an account is the one that is kept with its debt, but for those that ever changed it. */
    private void facts(String facts, List<Flow> found) throws SQLException {
        for (boolean mixed : new boolean[] {false, true}) {
            var classes = mixed ? "k" : "a";
            var columns = columns(
                    "f.resource",
                    "coalesce(" + classes + ".consumer_group, " + ConsumerGroup.OTHER.number() + ")",
                    "coalesce(" + classes + ".tenure, " + Tenure.NONE.number() + ")");
            var groups = new StringBuilder("1");
            for (int i = 0; i < by.size(); i++) {
                groups.append(", ").append(i + 4);
            }
            read(
                    "select date_trunc('month', f.day)::date, sum(f.credited), sum(f.received)"
                            + columns.replace("s.supplier_inn", "a.supplier_inn") + " from (" + facts
                            + ") f join account_debt a on a.account_seq = f.account_seq " + (mixed ? CLASS : "")
                            + " where " + (mixed ? "" : "not ")
                            + "exists (select from mixed_account m where m.account_seq = f.account_seq)"
                            + scopeCondition("a").replace(" where ", " and ") + " group by " + groups,
                    List.of(first, through),
                    row -> found.add(flow(row)));
        }
    }

    private LocalDate lastClosing() throws SQLException {
        var query = "select max(closed_on) from closing where closed_on < ?";
        try (var statement = connection.prepareStatement(query)) {
            statement.setObject(1, first);
            try (var rows = statement.executeQuery()) {
                rows.next();
                var closed = rows.getObject(1, LocalDate.class);
                return closed == null ? LocalDate.of(1, 1, 1) : closed;
            }
        }
    }

    private String columns(String resource, String group, String tenure) {
        var columns = new StringBuilder();
        for (var dimension : by) {
            columns.append(", ");
            columns.append(
                    switch (dimension) {
                        case RESOURCE, PLAN_RESOURCE -> resource;
                        case CONSUMER_GROUP -> group;
                        case TENURE -> tenure;
                        case SUPPLIER -> "s.supplier_inn";
                        default -> throw new IllegalArgumentException(dimension.code());
                    });
        }
        return columns.toString();
    }

    private String scopeCondition(String table) {
        var conditions = new ArrayList<String>();
        if (scope.oktmo() != null) {
            conditions.add(table + ".oktmo = ?");
        }
        if (scope.supplierInn() != null) {
            conditions.add(table + ".supplier_inn = ?");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private Movement movement(ResultSet row) throws SQLException {
        return new Movement(
                keys(row, 5), month(row), row.getObject(2, LocalDate.class), row.getLong(3), row.getLong(4));
    }

    private Flow flow(ResultSet row) throws SQLException {
        return new Flow(keys(row, 4), month(row), row.getLong(2), row.getLong(3));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        var day = row.getObject(1, LocalDate.class);
        return day == null ? null : YearMonth.from(day);
    }

    private List<String> keys(ResultSet row, int from) throws SQLException {
        var keys = new ArrayList<String>(by.size());
        for (int i = 0; i < by.size(); i++) {
            int column = from + i;
            keys.add(
                    switch (by.get(i)) {
                        case RESOURCE -> Resource.of(row.getInt(column)).name();
                        case PLAN_RESOURCE ->
                            Resource.of(row.getInt(column)).planResource().name();
                        case CONSUMER_GROUP ->
                            ConsumerGroup.of(row.getInt(column)).name();
                        case TENURE -> Tenure.of(row.getInt(column)).name();
                        default -> row.getString(column);
                    });
        }
        return keys;
    }

    private void read(String sql, List<LocalDate> days, Reader reader) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            bind(query, days);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private void bind(PreparedStatement query, List<LocalDate> days) throws SQLException {
        int at = 1;
        for (var day : days) {
            query.setObject(at++, day);
        }
        if (scope.oktmo() != null) {
            query.setString(at++, scope.oktmo());
        }
        if (scope.supplierInn() != null) {
            query.setString(at, scope.supplierInn());
        }
    }

    @FunctionalInterface
    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }
}
