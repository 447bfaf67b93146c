package ru.zhku.measures.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Objects;
import javax.sql.DataSource;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;

/** Adds received events to {@code received_fact}, each once, with the day it is about and the day it became known. */
@ApplicationScoped
class FactStore {
    private static final String INSERT = "insert into received_fact(event_id, type, source, subject, event_time,"
            + " sequence, oktmo, about_on, known_on, tenure, data, received_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing";

    private final DataSource dataSource;
    private final BusinessClock clock;

    FactStore(DataSource dataSource, BusinessClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * @throws Refusal when the event does not say where or when: such a message can never be used
     */
    void keep(Event event, String oktmo, LocalDate aboutOn, String tenure) {
        if (oktmo == null || aboutOn == null) {
            throw Refusal.of("unprocessable", "reason", "В событии нет муниципалитета или даты");
        }
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, Objects.requireNonNull(event.id()));
            insert.setString(2, event.type());
            insert.setString(3, event.source());
            insert.setString(4, event.subject());
            insert.setTimestamp(5, Timestamp.from(event.time()));
            insert.setLong(6, event.sequence());
            insert.setString(7, oktmo);
            insert.setObject(8, aboutOn);
            insert.setObject(9, event.time().atZone(clock.zone()).toLocalDate());
            insert.setString(10, tenure);
            insert.setString(11, new String(event.body(), StandardCharsets.UTF_8));
            insert.setTimestamp(12, Timestamp.from(clock.now()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a received fact cannot be stored", e);
        }
    }
}
