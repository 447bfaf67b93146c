package ru.zhku.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.util.HashUtil;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;

/**
 * {@code Idempotency-Key}: the work and its stored answer commit together, so a request is carried out once however
 * often it arrives. The answer is kept for {@code zhku.idempotency.keep-days}; later the key is forgotten.
 */
@ApplicationScoped
public class Idempotency {
    static final String HEADER = "Idempotency-Key";
    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final CurrentVertxRequest request;
    private final Caller caller;
    private final BusinessClock clock;
    private final int keepDays;

    Idempotency(
            DataSource dataSource,
            ObjectMapper json,
            CurrentVertxRequest request,
            Caller caller,
            BusinessClock clock,
            @ConfigProperty(name = "zhku.idempotency.keep-days", defaultValue = "365") int keepDays) {
        this.dataSource = dataSource;
        this.json = json;
        this.request = request;
        this.caller = caller;
        this.clock = clock;
        this.keepDays = keepDays;
    }

    /**
     * Does the work unless this caller sent this key to this path before. Call it inside the transaction of the work.
     *
     * @throws Refusal 400 without a key, 422 when the key came with another body, 409 while the first is running
     */
    public <T> T once(String key, Object body, Class<T> answerType, Supplier<T> work) {
        if (key == null || key.length() < SHORTEST || key.length() > LONGEST) {
            throw Refusal.of("idempotency-key-required");
        }
        var http = request.getCurrent().request();
        var scope = http.method() + " " + http.path() + " " + caller.subject() + " " + key;
        try (var connection = dataSource.getConnection()) {
            if (!lock(connection, scope)) {
                throw Refusal.of("request-running");
            }
            var digest = HashUtil.sha256(json.writeValueAsBytes(body));
            var stored = stored(connection, scope, digest);
            if (stored != null) {
                return json.readValue(stored, answerType);
            }
            var answer = work.get();
            store(connection, scope, digest, json.writeValueAsString(answer));
            return answer;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the answer to an Idempotency-Key cannot be kept", e);
        }
    }

    /** Forgets old answers, a portion per statement. */
    @Scheduled(every = "24h", delayed = "10m")
    void purge() throws SQLException {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from idempotency where scope in"
                        + " (select scope from idempotency where created_at < ? limit 5000)")) {
            delete.setTimestamp(1, Timestamp.from(clock.now().minus(Duration.ofDays(keepDays))));
            int deleted;
            do {
                deleted = delete.executeUpdate();
            } while (deleted > 0);
        }
    }

    private static boolean lock(Connection connection, String scope) throws SQLException {
        try (var query = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            query.setString(1, scope);
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static String stored(Connection connection, String scope, String digest) throws SQLException {
        try (var query = connection.prepareStatement("select digest, answer from idempotency where scope = ?")) {
            query.setString(1, scope);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    return null;
                }
                if (!rows.getString(1).equals(digest)) {
                    throw Refusal.of("idempotency-key-reused");
                }
                return rows.getString(2);
            }
        }
    }

    private void store(Connection connection, String scope, String digest, String answer) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into idempotency(scope, digest, answer, created_at) values (?, ?, ?, ?)")) {
            insert.setString(1, scope);
            insert.setString(2, digest);
            insert.setString(3, answer);
            insert.setTimestamp(4, Timestamp.from(clock.now()));
            insert.executeUpdate();
        }
    }
}
