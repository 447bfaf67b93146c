package ru.zhku.debt.ageing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.PlanResource;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.ledger.domain.Scope;

/** A matrix from the sums: the last closing before the day and what changed since; grouped by due date first. */
final class CubeQuery {
    private final Connection connection;
    private final LocalDate asOf;
    private final LocalDate closed;
    private final List<Dimension> by;
    private final Scope scope;

    CubeQuery(Connection connection, LocalDate asOf, List<Dimension> by, Scope scope) throws SQLException {
        this.connection = connection;
        this.asOf = asOf;
        this.by = by;
        this.scope = scope;
        closed = lastClosing();
    }

    void amounts(CellSums sums) throws SQLException {
        var columns = columns("resource");
        var sql = "select due_on, sum(charged - allocated)" + columns + " from (select * from cube_close"
                + " where closed_on = ? union all select * from cube where effective_on > ? and effective_on <= ?) s"
                + scopeCondition() + " group by due_on" + columns;
        try (var query = connection.prepareStatement(sql)) {
            bind(query);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    sums.amount(keys(rows, 3, false), rows.getObject(1, LocalDate.class), rows.getLong(2));
                }
            }
        }
    }

    /** An account is counted where one of its due dates lies in a band and its next one does not. */
    void accounts(CellSums sums) throws SQLException {
        int grain = by.contains(Dimension.RESOURCE) ? 2 : by.contains(Dimension.PLAN_RESOURCE) ? 1 : 0;
        var columns = columns("code");
        var sql = "select due_on, next_due_on, sum(accounts)" + columns + " from (select * from holder_close"
                + " where closed_on = ? and grain = " + grain
                + " union all select * from holder where effective_on > ? and effective_on <= ? and grain = " + grain
                + ") s" + scopeCondition() + " group by due_on, next_due_on" + columns;
        try (var query = connection.prepareStatement(sql)) {
            bind(query);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    int band = sums.band(rows.getObject(1, LocalDate.class));
                    var next = rows.getObject(2, LocalDate.class);
                    if (next.equals(LocalDate.MAX) || sums.band(next) != band) {
                        sums.add(keys(rows, 4, grain == 1), band, 0, rows.getLong(3));
                    }
                }
            }
        }
    }

    private LocalDate lastClosing() throws SQLException {
        try (var query = connection.prepareStatement("select max(closed_on) from closing where closed_on <= ?")) {
            query.setObject(1, asOf);
            try (var rows = query.executeQuery()) {
                rows.next();
                var found = rows.getObject(1, LocalDate.class);
                return found == null ? LocalDate.of(1, 1, 1) : found;
            }
        }
    }

    private String columns(String resource) {
        var columns = new StringBuilder();
        for (var dimension : by) {
            columns.append(", ");
            columns.append(
                    switch (dimension) {
                        case RESOURCE, PLAN_RESOURCE -> resource;
                        case CONSUMER_GROUP -> "consumer_group";
                        case TENURE -> "tenure";
                        case SUPPLIER -> "supplier_inn";
                        default -> throw new IllegalArgumentException(dimension.code());
                    });
        }
        return columns.toString();
    }

    private String scopeCondition() {
        var conditions = new ArrayList<String>();
        if (scope.oktmo() != null) {
            conditions.add("oktmo = ?");
        }
        if (scope.supplierInn() != null) {
            conditions.add("supplier_inn = ?");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private void bind(PreparedStatement query) throws SQLException {
        query.setObject(1, closed);
        query.setObject(2, closed);
        query.setObject(3, asOf);
        int at = 4;
        if (scope.oktmo() != null) {
            query.setString(at++, scope.oktmo());
        }
        if (scope.supplierInn() != null) {
            query.setString(at, scope.supplierInn());
        }
    }

    private List<String> keys(ResultSet row, int from, boolean planCodes) throws SQLException {
        var keys = new ArrayList<String>(by.size());
        for (int i = 0; i < by.size(); i++) {
            keys.add(key(by.get(i), row, from + i, planCodes));
        }
        return keys;
    }

    static String key(Dimension dimension, ResultSet row, int column, boolean planCodes) throws SQLException {
        return switch (dimension) {
            case RESOURCE -> Resource.of(row.getInt(column)).name();
            case PLAN_RESOURCE ->
                planCodes
                        ? PlanResource.of(row.getInt(column)).name()
                        : Resource.of(row.getInt(column)).planResource().name();
            case CONSUMER_GROUP -> ConsumerGroup.of(row.getInt(column)).name();
            case TENURE -> Tenure.of(row.getInt(column)).name();
            default -> row.getString(column);
        };
    }
}
