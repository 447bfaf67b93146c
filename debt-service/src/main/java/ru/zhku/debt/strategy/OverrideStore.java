package ru.zhku.debt.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.strategy.domain.DebtStage;
import ru.zhku.debt.strategy.domain.ExemptionGround;
import ru.zhku.debt.strategy.domain.NextAction;
import ru.zhku.debt.strategy.domain.OverrideKind;
import ru.zhku.debt.strategy.domain.StrategyOverride;

/** Rows of overrides; nothing is edited. */
@ApplicationScoped
class OverrideStore {
    private static final String VIEW = "select o.id, a.id as account_id, a.account_number, a.supplier_inn, a.oktmo,"
            + " o.kind, o.stage, o.action, o.ground, o.legal_ground, o.reason, o.from_on, o.until_on, o.entered_by,"
            + " o.entered_at, e.ended_on, e.reason as end_reason, e.made_by, e.made_at from strategy_override o"
            + " join account a on a.seq = o.account_seq left join strategy_override_act e on e.override_id = o.id";
    private static final String DECISIONS = "select o.account_seq, o.id, o.kind, o.stage, o.action, o.ground,"
            + " o.from_on, least(o.until_on, e.ended_on - 1) from strategy_override o"
            + " left join strategy_override_act e on e.override_id = o.id where o.account_seq = any(?) order by o.id";

    private final DataSource dataSource;

    OverrideStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** In the order of their entry, each with the last day on which it really holds. */
    Map<Long, List<StrategyOverride>> of(Collection<Long> seqs) {
        return with(connection -> {
            try (var query = connection.prepareStatement(DECISIONS)) {
                query.setArray(1, connection.createArrayOf("bigint", seqs.toArray()));
                var found = new HashMap<Long, List<StrategyOverride>>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.computeIfAbsent(rows.getLong(1), seq -> new ArrayList<>())
                                .add(new StrategyOverride(
                                        rows.getObject(2, UUID.class),
                                        OverrideKind.valueOf(rows.getString(3)),
                                        code(DebtStage.class, rows.getString(4)),
                                        code(NextAction.class, rows.getString(5)),
                                        code(ExemptionGround.class, rows.getString(6)),
                                        rows.getObject(7, LocalDate.class),
                                        rows.getObject(8, LocalDate.class)));
                    }
                }
                return found;
            }
        });
    }

    void insert(UUID id, long accountSeq, OverrideRequest request, String by, Instant at) {
        with(connection -> {
            try (var insert = connection.prepareStatement("insert into strategy_override(id, account_seq, kind, stage,"
                    + " action, ground, legal_ground, reason, from_on, until_on, entered_by, entered_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, id);
                insert.setLong(2, accountSeq);
                insert.setString(3, request.kind().name());
                insert.setString(4, name(request.stage()));
                insert.setString(5, name(request.action()));
                insert.setString(6, name(request.ground()));
                insert.setString(7, request.legalGround());
                insert.setString(8, request.reason().strip());
                insert.setObject(9, request.from());
                insert.setObject(10, request.until());
                insert.setString(11, by);
                insert.setTimestamp(12, Timestamp.from(at));
                return insert.executeUpdate();
            }
        });
    }

    /** Zero rows if it was ended meanwhile. */
    int end(UUID id, long accountSeq, LocalDate on, String reason, String by, Instant at) {
        return with(connection -> {
            try (var insert = connection.prepareStatement("insert into strategy_override_act(override_id, account_seq,"
                    + " ended_on, reason, made_by, made_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")) {
                insert.setObject(1, id);
                insert.setLong(2, accountSeq);
                insert.setObject(3, on);
                insert.setString(4, reason);
                insert.setString(5, by);
                insert.setTimestamp(6, Timestamp.from(at));
                return insert.executeUpdate();
            }
        });
    }

    Optional<OverrideView> find(UUID id, LocalDate today) {
        return list(" where o.id = ?", List.of(id), today).stream().findFirst();
    }

    /** The newest first. */
    List<OverrideView> page(OverrideSearch search, Scope scope, LocalDate today, UUID after, int limit) {
        var where = new StringBuilder(" where true");
        var values = new ArrayList<Object>();
        add(where, values, " and a.id = ?", search.accountId);
        add(where, values, " and a.oktmo = ?", scope.oktmo());
        add(where, values, " and a.supplier_inn = ?", scope.supplierInn());
        add(where, values, " and o.kind = ?", name(search.kind));
        add(where, values, " and o.id < ?", after);
        var day = AsOf.known("activeOn", search.activeOn);
        add(where, values, " and o.from_on <= ?", day);
        add(where, values, " and coalesce(least(o.until_on, e.ended_on - 1), 'infinity') >= ?", day);
        return list(where + " order by o.id desc limit " + limit, values, today);
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    private List<OverrideView> list(String condition, List<?> values, LocalDate today) {
        return with(connection -> {
            try (var query = connection.prepareStatement(VIEW + condition)) {
                for (int i = 0; i < values.size(); i++) {
                    query.setObject(i + 1, values.get(i));
                }
                var found = new ArrayList<OverrideView>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(view(rows, today));
                    }
                }
                return found;
            }
        });
    }

    private static OverrideView view(ResultSet row, LocalDate today) throws SQLException {
        var from = row.getObject("from_on", LocalDate.class);
        var until = row.getObject("until_on", LocalDate.class);
        var endedOn = row.getObject("ended_on", LocalDate.class);
        boolean active = !from.isAfter(today)
                && (until == null || !until.isBefore(today))
                && (endedOn == null || endedOn.isAfter(today));
        return new OverrideView(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("account_number"),
                row.getString("supplier_inn"),
                row.getString("oktmo"),
                OverrideKind.valueOf(row.getString("kind")),
                code(DebtStage.class, row.getString("stage")),
                code(NextAction.class, row.getString("action")),
                code(ExemptionGround.class, row.getString("ground")),
                row.getString("legal_ground"),
                row.getString("reason"),
                from,
                until,
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                endedOn == null ? null : end(row, endedOn),
                active,
                endedOn == null ? 1 : 2);
    }

    private static OverrideView.End end(ResultSet row, LocalDate endedOn) throws SQLException {
        return new OverrideView.End(
                endedOn,
                row.getString("end_reason"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant());
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static <E extends Enum<E>> E code(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the overrides cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
