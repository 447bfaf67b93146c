package ru.zhku.debt.pause;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.pause.domain.PauseKind;
import ru.zhku.debt.pause.domain.PausedDays;
import ru.zhku.debt.pause.domain.PausedDays.Span;
import ru.zhku.debt.pause.domain.PausedFor;
import ru.zhku.kit.time.BusinessClock;

/** Rows of pauses. */
@ApplicationScoped
class PauseStore {
    private static final String VIEW =
            "select p.id, a.id, a.account_number, a.supplier_inn, a.oktmo, p.kind, p.from_on,"
                    + " p.to_on, p.reason, p.document_number, p.entered_by, p.entered_at, e.ended_on, e.reason, e.made_by,"
                    + " e.made_at from pause p join account a on a.seq = p.account_seq"
                    + " left join pause_act e on e.pause_id = p.id";
    private static final String COVERS =
            "p.from_on <= ? and (p.to_on is null or p.to_on >= ?)" + " and (e.ended_on is null or e.ended_on > ?)";

    private final DataSource dataSource;
    private final BusinessClock clock;

    PauseStore(DataSource dataSource, BusinessClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** One change at a time for each of these accounts, until the caller's transaction ends. */
    void holdAccounts(Collection<Long> seqs) {
        with(connection -> {
            try (var lock = connection.prepareStatement(
                    "select pg_advisory_xact_lock(hashtextextended('pause/' || s, 2))" + " from unnest(?) s")) {
                lock.setArray(
                        1,
                        connection.createArrayOf(
                                "bigint", seqs.stream().sorted().toArray()));
                return lock.execute();
            }
        });
    }

    void insert(UUID id, long accountSeq, PauseRequest request, String by, Instant at) {
        with(connection -> {
            try (var insert = connection.prepareStatement("insert into pause(id, account_seq, kind, from_on, to_on,"
                    + " reason, document_number, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, id);
                insert.setLong(2, accountSeq);
                insert.setString(3, request.kind().name());
                insert.setObject(4, request.from());
                insert.setObject(5, request.to());
                insert.setString(6, request.reason().strip());
                insert.setString(7, request.documentNumber());
                insert.setString(8, by);
                insert.setTimestamp(9, Timestamp.from(at));
                return insert.executeUpdate();
            }
        });
    }

    void end(UUID id, long accountSeq, LocalDate on, PauseActRequest request, String by, Instant at) {
        with(connection -> {
            try (var insert = connection.prepareStatement("insert into pause_act(pause_id, account_seq, kind, ended_on,"
                    + " reason, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, id);
                insert.setLong(2, accountSeq);
                insert.setString(3, request.kind().name());
                insert.setObject(4, on);
                insert.setString(5, request.reason().strip());
                insert.setString(6, by);
                insert.setTimestamp(7, Timestamp.from(at));
                return insert.executeUpdate();
            }
        });
    }

    Optional<PauseView> find(UUID id) {
        return list(" where p.id = ?", List.of(id)).stream().findFirst();
    }

    /** Newest first. */
    List<PauseView> page(PauseSearch search, Scope scope, UUID after, int limit) {
        var where = new StringBuilder(" where true");
        var values = new ArrayList<Object>();
        add(where, values, " and a.id = ?", search.accountId);
        add(where, values, " and a.oktmo = ?", scope.oktmo());
        add(where, values, " and a.supplier_inn = ?", scope.supplierInn());
        add(where, values, " and p.id < ?", after);
        if (!search.kind.isEmpty()) {
            var codes = search.kind.stream().map(PauseKind::name).toList();
            where.append(" and p.kind in ('").append(String.join("', '", codes)).append("')");
        }
        if (AsOf.known("activeOn", search.activeOn) != null) {
            where.append(" and ").append(COVERS);
            values.addAll(List.of(search.activeOn, search.activeOn, search.activeOn));
        }
        return list(where + " order by p.id desc limit " + limit, values);
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    /** Why and how long those of these accounts are paused that are paused on a day. */
    Map<Long, PausedFor> pausedOn(Collection<Long> seqs, LocalDate day) {
        var kinds = new HashMap<Long, Set<PauseKind>>();
        var spans = spans(seqs, (seq, kind, span) -> {
            if (PausedDays.of(List.of(span)).covers(day)) {
                kinds.computeIfAbsent(seq, key -> EnumSet.noneOf(PauseKind.class))
                        .add(kind);
            }
        });
        var paused = new HashMap<Long, PausedFor>();
        kinds.forEach((seq, found) -> paused.put(
                seq, new PausedFor(found, PausedDays.of(spans.get(seq)).at(day).orElseThrow())));
        return paused;
    }

    /** The paused days of each account that has any pause. */
    Map<Long, PausedDays> pausedDays(Collection<Long> seqs) {
        var days = new HashMap<Long, PausedDays>();
        spans(seqs, (seq, kind, span) -> {}).forEach((seq, list) -> days.put(seq, PausedDays.of(list)));
        return days;
    }

    private Map<Long, List<Span>> spans(Collection<Long> seqs, SpanReader reader) {
        var spans = new HashMap<Long, List<Span>>();
        return with(connection -> {
            try (var query = connection.prepareStatement("select p.account_seq, p.from_on,"
                    + " least(p.to_on, e.ended_on - 1), p.kind from pause p"
                    + " left join pause_act e on e.pause_id = p.id where p.account_seq = any(?)")) {
                query.setArray(1, connection.createArrayOf("bigint", seqs.toArray()));
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        long seq = rows.getLong(1);
                        var span = new Span(rows.getObject(2, LocalDate.class), rows.getObject(3, LocalDate.class));
                        spans.computeIfAbsent(seq, key -> new ArrayList<>()).add(span);
                        reader.read(seq, PauseKind.valueOf(rows.getString(4)), span);
                    }
                }
                return spans;
            }
        });
    }

    @FunctionalInterface
    private interface SpanReader {
        void read(long seq, PauseKind kind, Span span);
    }

    private List<PauseView> list(String condition, List<Object> values) {
        var today = clock.today();
        return with(connection -> {
            try (var query = connection.prepareStatement(VIEW + condition)) {
                bind(query, values);
                var found = new ArrayList<PauseView>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(view(rows, today));
                    }
                }
                return found;
            }
        });
    }

    private static void bind(PreparedStatement query, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            query.setObject(i + 1, values.get(i));
        }
    }

    private static PauseView view(ResultSet row, LocalDate today) throws SQLException {
        var from = row.getObject(7, LocalDate.class);
        var to = row.getObject(8, LocalDate.class);
        var endedOn = row.getObject(13, LocalDate.class);
        var end = endedOn == null
                ? null
                : new PauseView.End(
                        endedOn,
                        row.getString(14),
                        row.getString(15),
                        row.getTimestamp(16).toInstant());
        boolean active = !from.isAfter(today)
                && (to == null || !to.isBefore(today))
                && (endedOn == null || endedOn.isAfter(today));
        return new PauseView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                PauseKind.valueOf(row.getString(6)),
                from,
                to,
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getTimestamp(12).toInstant(),
                end,
                active,
                end == null ? 1 : 2);
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the pauses cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
