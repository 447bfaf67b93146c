package ru.zhku.debt.strategy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import ru.zhku.debt.strategy.StrategyRequest.RuleRequest;
import ru.zhku.debt.strategy.domain.Policy;
import ru.zhku.debt.strategy.domain.StrategyBook;
import ru.zhku.debt.strategy.domain.StrategyRef;
import ru.zhku.debt.strategy.domain.StrategyState;

/**
 * Rows of strategies. Which of them hold is read anew each time, so an approval works at once everywhere; the rules of
 * one never change and are read once.
 */
@ApplicationScoped
class StrategyStore {
    private static final TypeReference<List<RuleRequest>> RULES = new TypeReference<>() {};

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final Map<UUID, Policy> policies = new ConcurrentHashMap<>();

    StrategyStore(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** The approved ones. */
    StrategyBook book() {
        return with(connection -> {
            try (var query = connection.prepareStatement("select id, oktmo, version, name, valid_from, valid_to,"
                            + " approval from strategy where state = 'APPROVED'");
                    var rows = query.executeQuery()) {
                var refs = new ArrayList<StrategyRef>();
                while (rows.next()) {
                    refs.add(new StrategyRef(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getInt(3),
                            rows.getString(4),
                            rows.getObject(5, LocalDate.class),
                            rows.getObject(6, LocalDate.class),
                            rows.getLong(7)));
                }
                return new StrategyBook(refs);
            }
        });
    }

    /** What a strategy says; it is there. */
    Policy policy(UUID id) {
        return policies.computeIfAbsent(
                id, key -> StrategyRules.policy(find(key).orElseThrow().rules()));
    }

    /** The caller's transaction gives out the next version of the municipality; two cannot get the same. */
    void insert(UUID id, StrategyRequest request, String by, Instant at) {
        with(connection -> {
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 5))")) {
                lock.setString(1, "strategy/" + request.oktmo());
                lock.execute();
            }
            try (var insert = connection.prepareStatement("insert into strategy(id, oktmo, version, name, valid_from,"
                    + " valid_to, legal_basis, rules, state, proposed_by, proposed_at, revision)"
                    + " select ?::uuid, ?::text, coalesce(max(version), 0) + 1, ?::text, ?::date, ?::date, ?::text, ?::jsonb,"
                    + " 'PROPOSED', ?::text, ?::timestamptz, 1"
                    + " from strategy where oktmo is not distinct from ?")) {
                insert.setObject(1, id);
                insert.setString(2, request.oktmo());
                insert.setString(3, request.name().strip());
                insert.setObject(4, request.validFrom());
                insert.setObject(5, request.validTo());
                insert.setString(6, request.legalBasis().strip());
                insert.setString(7, written(request.rules()));
                insert.setString(8, by);
                insert.setTimestamp(9, Timestamp.from(at));
                insert.setString(10, request.oktmo());
                return insert.executeUpdate();
            }
        });
    }

    /** Zero rows if it was decided meanwhile. */
    int decide(UUID id, long revision, StrategyState state, String by, Instant at, String reason) {
        return with(connection -> {
            try (var update = connection.prepareStatement("update strategy set state = ?, decided_by = ?,"
                    + " decided_at = ?, reason = ?, revision = revision + 1,"
                    + " approval = case when ? then nextval('strategy_approval') end"
                    + " where id = ? and revision = ? and state = 'PROPOSED'")) {
                update.setString(1, state.name());
                update.setString(2, by);
                update.setTimestamp(3, Timestamp.from(at));
                update.setString(4, reason);
                update.setBoolean(5, state == StrategyState.APPROVED);
                update.setObject(6, id);
                update.setLong(7, revision);
                return update.executeUpdate();
            }
        });
    }

    Optional<StrategyView> find(UUID id) {
        return list("id = ?", 1, id).stream().findFirst();
    }

    /** The default ones and those of a municipality (null: of all), the newest first; null filters are none. */
    List<StrategyView> page(String scope, String oktmo, StrategyState state, UUID after, int limit) {
        var code = state == null ? null : state.name();
        return list(
                "(?::text is null or oktmo is null or oktmo = ?) and (?::text is null or oktmo = ?)"
                        + " and (?::text is null or state = ?)"
                        + " and (?::uuid is null or number < (select number from strategy where id = ?))",
                limit,
                scope,
                scope,
                oktmo,
                oktmo,
                code,
                code,
                after,
                after);
    }

    private List<StrategyView> list(String condition, int limit, Object... values) {
        return with(connection -> {
            try (var query = connection.prepareStatement(
                    "select * from strategy where " + condition + " order by number desc limit " + limit)) {
                for (int i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                var found = new ArrayList<StrategyView>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(view(rows));
                    }
                }
                return found;
            }
        });
    }

    private StrategyView view(ResultSet row) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        return new StrategyView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("oktmo"),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("legal_basis"),
                read(row.getString("rules")),
                StrategyState.valueOf(row.getString("state")),
                false,
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("reason"),
                row.getLong("revision"));
    }

    private List<RuleRequest> read(String rules) {
        try {
            return json.readValue(rules, RULES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the rules of a strategy cannot be read", e);
        }
    }

    private String written(List<RuleRequest> rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the rules of a strategy cannot be written", e);
        }
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the strategies cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
