package ru.zhku.kit.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Correlation;

/** Append-only record of who read whose personal data and why (ПП 1119; ФСТЭК order 21); it holds no such data itself. */
@ApplicationScoped
public class AccessLog {
    private final DataSource dataSource;
    private final BusinessClock clock;
    private final Caller caller;

    AccessLog(DataSource dataSource, BusinessClock clock, Caller caller) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.caller = caller;
    }

    /** @throws IllegalStateException when the read cannot be recorded: then it must not happen */
    public void read(String kind, String objectId, String purpose) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into access_log"
                        + "(id, at, subject, oktmo, kind, object_id, purpose, correlation_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            var at = Timestamp.from(clock.now());
            var values = List.of(
                    Ids.next(), at, caller.subject(), caller.oktmo(), kind, objectId, purpose, Correlation.id());
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the access log cannot be written", e);
        }
    }
}
