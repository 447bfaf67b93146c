package ru.zhku.measures.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.measures.contract.MeasuresEvents;
import ru.zhku.measures.fact.domain.FactRef;

/** Reads received facts, always as they were known on a day. */
@ApplicationScoped
class FactQuery {
    private static final String COLUMNS =
            "select event_id, type, source, subject, event_time, known_on, about_on, data";
    private static final String ORDER = " order by about_on, event_time, sequence, event_id";

    private final DataSource dataSource;
    private final ObjectReader reader;

    FactQuery(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** In order of time. */
    List<FactRow> of(String oktmo, LocalDate knownOn, EventType type) {
        return rows(COLUMNS + " from received_fact where oktmo = ? and known_on <= ? and type = ?" + ORDER, query -> {
            query.setString(1, oktmo);
            query.setObject(2, knownOn);
            query.setString(3, type.type());
        });
    }

    /**
     * Accounts going over the threshold as accounts of that tenure, and every account coming back under it, whatever
     * its tenure by then; in order of time.
     */
    List<FactRow> crossings(String oktmo, LocalDate knownOn, String tenure) {
        var sql = COLUMNS + " from received_fact where oktmo = ? and known_on <= ?"
                + " and ((type = ? and tenure = ?) or type = ?)" + ORDER;
        return rows(sql, query -> {
            query.setString(1, oktmo);
            query.setObject(2, knownOn);
            query.setString(3, MeasuresEvents.THRESHOLD_EXCEEDED.type());
            query.setString(4, tenure);
            query.setString(5, MeasuresEvents.THRESHOLD_CLEARED.type());
        });
    }

    List<FactRow> byIds(Collection<UUID> ids) {
        return rows(
                COLUMNS + " from received_fact where event_id = any (?)" + ORDER,
                query -> query.setArray(1, query.getConnection().createArrayOf("uuid", ids.toArray())));
    }

    long count(String oktmo, EventType type, LocalDate from, LocalDate to, LocalDate knownOn) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select count(*) from received_fact where oktmo = ?"
                        + " and type = ? and about_on between ? and ? and known_on <= ?")) {
            query.setString(1, oktmo);
            query.setString(2, type.type());
            query.setObject(3, from);
            query.setObject(4, to);
            query.setObject(5, knownOn);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("received facts cannot be counted", e);
        }
    }

    <T> T read(FactRow row, Class<T> shape) {
        try {
            return reader.forType(shape).readValue(row.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored fact cannot be read: " + row.ref(), e);
        }
    }

    Map<String, Object> asMap(FactRow row) {
        try {
            return reader.forType(new TypeReference<Map<String, Object>>() {}).readValue(row.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored fact cannot be read: " + row.ref(), e);
        }
    }

    private interface Binding {
        void to(PreparedStatement query) throws SQLException;
    }

    private List<FactRow> rows(String sql, Binding binding) {
        var found = new ArrayList<FactRow>();
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            binding.to(query);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("received facts cannot be read", e);
        }
        return found;
    }

    private static FactRow row(ResultSet rows) throws SQLException {
        return new FactRow(
                new FactRef(
                        rows.getObject("event_id", UUID.class),
                        rows.getString("type"),
                        rows.getObject("known_on", LocalDate.class)),
                rows.getString("source"),
                rows.getString("subject"),
                rows.getTimestamp("event_time").toInstant(),
                rows.getObject("about_on", LocalDate.class),
                rows.getString("data"));
    }
}
