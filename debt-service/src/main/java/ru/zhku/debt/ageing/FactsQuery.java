package ru.zhku.debt.ageing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.ageing.domain.DueBands;
import ru.zhku.debt.ledger.domain.Scope;

/** A matrix from charges and allocations: for streets and houses, and for some accounts only. */
final class FactsQuery {
    private static final String PLAN_CODE = Arrays.stream(Resource.values())
            .map(r -> "when " + r.number() + " then " + r.planResource().number())
            .collect(Collectors.joining(" ", "case o.resource ", " end"));
    private static final String CLASS =
            " left join lateral " + Accounts.classOn("o.account_seq", "o.in_force_on") + " k on true";

    private final Connection connection;
    private final LocalDate asOf;
    private final List<Dimension> by;
    private final Scope scope;
    private final DueBands bands;

    FactsQuery(Connection connection, LocalDate asOf, List<Dimension> by, Scope scope, DueBands bands) {
        this.connection = connection;
        this.asOf = asOf;
        this.by = by;
        this.scope = scope;
        this.bands = bands;
    }

    void all(CellSums sums) throws SQLException {
        run(sums, false, null);
    }

    /** Only the numbers of accounts that are not in the sums. */
    void mixedAccounts(CellSums sums) throws SQLException {
        run(sums, true, null);
    }

    /** Of these accounts only, their label before the other keys. */
    void labelled(CellSums sums, Map<Long, String> labels) throws SQLException {
        run(sums, false, labels);
    }

    private String sql(boolean mixedOnly, Map<Long, String> labels) {
        var columns = new StringBuilder();
        by.forEach(dimension -> columns.append(", ").append(column(dimension)));
        var positions = new StringBuilder("1");
        for (int i = 0; i < by.size(); i++) {
            positions.append(", ").append(i + 6);
        }
        if (labels != null) {
            columns.append(", l.label");
            positions.append(", ").append(by.size() + 6);
        }
        var among = labels != null
                ? " and account_seq = any(?)"
                : mixedOnly ? " and account_seq in (select account_seq from mixed_account)" : "";
        return "select b.n, sum(o.rest), count(distinct o.account_seq), min(o.due_on), max(o.due_on)" + columns
                + " from (" + openItems(among) + ") o join account a on a.seq = o.account_seq"
                + (labels == null ? "" : " join unnest(?, ?) l(account_seq, label) on l.account_seq = o.account_seq")
                + " join (values " + ranges() + ") b(n, lo, hi) on o.due_on between b.lo and b.hi"
                + (by.contains(Dimension.CONSUMER_GROUP) || by.contains(Dimension.TENURE) ? CLASS : "")
                + " where o.rest <> 0"
                + (scope.oktmo() == null ? "" : " and a.oktmo = ?")
                + (scope.supplierInn() == null ? "" : " and a.supplier_inn = ?")
                + " group by " + positions;
    }

    private void run(CellSums sums, boolean mixedOnly, Map<Long, String> labels) throws SQLException {
        try (var query = connection.prepareStatement(sql(mixedOnly, labels))) {
            int at = bind(query, labels);
            if (scope.oktmo() != null) {
                query.setString(at++, scope.oktmo());
            }
            if (scope.supplierInn() != null) {
                query.setString(at, scope.supplierInn());
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var keys = new ArrayList<String>(by.size() + 1);
                    if (labels != null) {
                        keys.add(rows.getString(by.size() + 6));
                    }
                    for (int i = 0; i < by.size(); i++) {
                        keys.add(CubeQuery.key(by.get(i), rows, i + 6, true));
                    }
                    sums.add(keys, rows.getInt(1), mixedOnly ? 0 : rows.getLong(2), rows.getLong(3));
                    sums.dues(rows.getObject(4, LocalDate.class), rows.getObject(5, LocalDate.class));
                }
            }
        }
    }

    private int bind(PreparedStatement query, Map<Long, String> labels) throws SQLException {
        var seqs = labels == null
                ? null
                : connection.createArrayOf("bigint", labels.keySet().toArray());
        int at = 1;
        for (int part = 0; part < 2; part++) {
            query.setObject(at++, asOf);
            if (labels != null) {
                query.setArray(at++, seqs);
            }
        }
        if (labels != null) {
            query.setArray(at++, seqs);
            query.setArray(
                    at++, connection.createArrayOf("text", labels.values().toArray()));
        }
        return at;
    }

    /** Joined by account too: the database's hash of a line's number alone has few values. */
    private static String openItems(String among) {
        return "select c.account_seq, c.resource, c.due_on, c.in_force_on, c.amount - coalesce(p.paid, 0) as rest"
                + " from (select * from charge where amount > 0 and in_force_on <= ?" + among + ") c"
                + " left join (select account_seq, charge_id, sum(amount) as paid from allocation where effective_on <= ?"
                + among + " group by 1, 2) p on p.account_seq = c.account_seq and p.charge_id = c.id";
    }

    private String ranges() {
        var ranges = bands.ranges();
        return IntStream.range(0, ranges.size())
                .mapToObj(band -> "(" + band + ", " + day(ranges.get(band).from(), "-infinity") + ", "
                        + day(ranges.get(band).to(), "infinity") + ")")
                .collect(Collectors.joining(", "));
    }

    private static String day(LocalDate day, String open) {
        return "date '" + (day == null ? open : day.toString()) + "'";
    }

    private static String column(Dimension dimension) {
        return switch (dimension) {
            case RESOURCE -> "o.resource";
            case PLAN_RESOURCE -> PLAN_CODE;
            case CONSUMER_GROUP -> "coalesce(k.consumer_group, 6)";
            case TENURE -> "coalesce(k.tenure, 0)";
            case SUPPLIER -> "a.supplier_inn";
            case STREET -> "a.street";
            case HOUSE -> "a.house";
        };
    }
}
