package ru.zhku.debt.cause;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.cause.domain.CauseActKind;
import ru.zhku.debt.cause.domain.CauseRule;
import ru.zhku.debt.cause.domain.CauseState;
import ru.zhku.debt.cause.domain.DebtCause;
import ru.zhku.debt.cause.domain.KnownCause;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;

/** Rows of causes and of what was done with them. */
@ApplicationScoped
class CauseStore {
    private static final String VIEW = "select c.id, a.id, a.account_number, a.supplier_inn, a.oktmo, c.code, s.state,"
            + " c.valid_from, s.valid_to, c.rule, c.explanation, c.also_fired, c.replaces, c.entered_by, c.entered_at,"
            + " s.version from cause c join cause_state s on s.cause_id = c.id join account a on a.seq = c.account_seq";
    private static final String ACTS = "select cause_id, no, kind, acted_on, reason, replaced_by, made_by, made_at"
            + " from cause_act where cause_id = any(?) order by cause_id, no";

    private final DataSource dataSource;

    CauseStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A cause to be recorded. */
    record Fresh(
            UUID id,
            long accountSeq,
            DebtCause cause,
            CauseState state,
            LocalDate validFrom,
            LocalDate validTo,
            CauseRule rule,
            String explanation,
            List<CauseRule> alsoFired,
            UUID replaces) {}

    /** An act to be recorded, with what becomes of the cause. */
    record Done(
            UUID causeId,
            long accountSeq,
            int no,
            CauseActKind kind,
            LocalDate on,
            String reason,
            UUID replacedBy,
            CauseState state,
            LocalDate validTo) {}

    /** One change of causes at a time, until the caller's transaction ends. */
    void lock() {
        with(connection -> {
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('cause', 2))")) {
                return lock.execute();
            }
        });
    }

    void insert(Fresh cause, String by, Instant at) {
        with(connection -> {
            try (var insert = connection.prepareStatement("insert into cause(id, account_seq, code, valid_from,"
                            + " valid_to, rule, explanation, also_fired, replaces, entered_by, entered_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                    var state = connection.prepareStatement("insert into cause_state(cause_id, account_seq, code,"
                            + " state, valid_from, valid_to, version) values (?, ?, ?, ?, ?, ?, 1)")) {
                insert.setObject(1, cause.id);
                insert.setLong(2, cause.accountSeq);
                insert.setString(3, cause.cause.name());
                insert.setObject(4, cause.validFrom);
                insert.setObject(5, cause.validTo);
                insert.setString(6, cause.rule == null ? null : cause.rule.name());
                insert.setString(7, cause.explanation);
                insert.setArray(8, texts(connection, cause.alsoFired));
                insert.setObject(9, cause.replaces);
                insert.setString(10, by);
                insert.setTimestamp(11, Timestamp.from(at));
                insert.executeUpdate();
                state.setObject(1, cause.id);
                state.setLong(2, cause.accountSeq);
                state.setString(3, cause.cause.name());
                state.setString(4, cause.state.name());
                state.setObject(5, cause.validFrom);
                state.setObject(6, cause.validTo);
                return state.executeUpdate();
            }
        });
    }

    void act(Done act, String by, Instant at) {
        with(connection -> {
            try (var insert = connection.prepareStatement("insert into cause_act(cause_id, no, account_seq, kind,"
                            + " acted_on, reason, replaced_by, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                    var state = connection.prepareStatement("update cause_state set state = ?, valid_to = ?,"
                            + " acted_on = ?, version = version + 1 where cause_id = ?")) {
                insert.setObject(1, act.causeId);
                insert.setInt(2, act.no);
                insert.setLong(3, act.accountSeq);
                insert.setString(4, act.kind.name());
                insert.setObject(5, act.on);
                insert.setString(6, act.reason);
                insert.setObject(7, act.replacedBy);
                insert.setString(8, by);
                insert.setTimestamp(9, Timestamp.from(at));
                insert.executeUpdate();
                state.setString(1, act.state.name());
                state.setObject(2, act.validTo);
                state.setObject(3, act.on);
                state.setObject(4, act.causeId);
                return state.executeUpdate();
            }
        });
    }

    Optional<CauseView> find(UUID id) {
        return list(" where c.id = ?", List.of(id)).stream().findFirst();
    }

    /** Newest first. */
    List<CauseView> page(CauseSearch search, Scope scope, UUID after, int limit) {
        var where = new StringBuilder(" where true");
        var values = new ArrayList<Object>();
        add(where, values, " and a.id = ?", search.accountId);
        add(where, values, " and a.oktmo = ?", scope.oktmo());
        add(where, values, " and a.supplier_inn = ?", scope.supplierInn());
        add(where, values, " and c.id < ?", after);
        among(where, "c.code", search.cause);
        among(where, "s.state", search.state);
        among(where, "c.rule", search.rule);
        var day = AsOf.known("validOn", search.validOn);
        add(where, values, " and c.valid_from <= ?", day);
        add(where, values, " and (s.valid_to is null or s.valid_to >= ?)", day);
        return list(where + " order by c.id desc limit " + limit, values);
    }

    /** What is recorded of these accounts. */
    Map<Long, List<KnownCause>> known(Collection<Long> seqs) {
        return with(connection -> {
            var found = new HashMap<Long, List<KnownCause>>();
            try (var query = connection.prepareStatement("select account_seq, cause_id, code, state, valid_from,"
                    + " valid_to, acted_on, version from cause_state where account_seq = any(?) order by cause_id")) {
                query.setArray(1, connection.createArrayOf("bigint", seqs.toArray()));
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.computeIfAbsent(rows.getLong(1), seq -> new ArrayList<>())
                                .add(new KnownCause(
                                        rows.getObject(2, UUID.class),
                                        DebtCause.valueOf(rows.getString(3)),
                                        CauseState.valueOf(rows.getString(4)),
                                        rows.getObject(5, LocalDate.class),
                                        rows.getObject(6, LocalDate.class),
                                        rows.getObject(7, LocalDate.class),
                                        rows.getInt(8)));
                    }
                }
            }
            return found;
        });
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    private static void among(StringBuilder where, String column, List<? extends Enum<?>> codes) {
        if (!codes.isEmpty()) {
            var names = codes.stream().map(Enum::name).toList();
            where.append(" and ").append(column).append(" in ('");
            where.append(String.join("', '", names)).append("')");
        }
    }

    private List<CauseView> list(String condition, List<Object> values) {
        return with(connection -> {
            var found = new ArrayList<CauseView>();
            try (var query = connection.prepareStatement(VIEW + condition)) {
                bind(query, values);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(view(rows));
                    }
                }
            }
            var acts = acts(connection, found.stream().map(CauseView::id).toList());
            return found.stream()
                    .map(cause -> cause.with(acts.getOrDefault(cause.id(), List.of())))
                    .toList();
        });
    }

    private static Map<UUID, List<CauseView.Act>> acts(Connection connection, List<UUID> ids) throws SQLException {
        var found = new HashMap<UUID, List<CauseView.Act>>();
        try (var query = connection.prepareStatement(ACTS)) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new CauseView.Act(
                                    rows.getInt(2),
                                    CauseActKind.valueOf(rows.getString(3)),
                                    rows.getObject(4, LocalDate.class),
                                    rows.getString(5),
                                    rows.getObject(6, UUID.class),
                                    rows.getString(7),
                                    rows.getTimestamp(8).toInstant()));
                }
            }
        }
        return found;
    }

    private static CauseView view(ResultSet row) throws SQLException {
        var rule = row.getString(10);
        return new CauseView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                DebtCause.valueOf(row.getString(6)),
                CauseState.valueOf(row.getString(7)),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                rule == null ? null : CauseRule.valueOf(rule),
                row.getString(11),
                rules(row.getArray(12)),
                row.getObject(13, UUID.class),
                row.getString(14),
                row.getTimestamp(15).toInstant(),
                List.of(),
                row.getInt(16));
    }

    private static List<CauseRule> rules(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(CauseRule::valueOf)
                .toList();
    }

    private static Array texts(Connection connection, List<CauseRule> rules) throws SQLException {
        return connection.createArrayOf(
                "text", rules.stream().map(CauseRule::name).toArray());
    }

    private static void bind(PreparedStatement query, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            query.setObject(i + 1, values.get(i));
        }
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the causes cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
