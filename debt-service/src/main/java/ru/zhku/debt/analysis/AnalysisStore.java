package ru.zhku.debt.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.contract.AnalysisPublished;

/** Rows of analyses. */
@ApplicationScoped
class AnalysisStore {
    private final DataSource dataSource;
    private final ObjectMapper json;

    AnalysisStore(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    void insert(AnalysisView view) {
        with(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into analysis(id, oktmo, as_of, made_by, made_at, body) values (?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, view.id());
                insert.setString(2, view.oktmo());
                insert.setObject(3, view.asOf());
                insert.setString(4, view.madeBy());
                insert.setTimestamp(5, Timestamp.from(view.madeAt()));
                insert.setString(6, json.writeValueAsString(view.published()));
                return insert.executeUpdate();
            }
        });
    }

    /** Newest first. */
    List<AnalysisView> page(String oktmo, UUID after, int limit) {
        return list(
                "(?::text is null or oktmo = ?) and (?::uuid is null or id < ?)", limit, oktmo, oktmo, after, after);
    }

    List<AnalysisView> find(UUID id, String oktmo) {
        return list("id = ? and (?::text is null or oktmo = ?)", 1, id, oktmo, oktmo);
    }

    boolean isPublished(String oktmo, LocalDate asOf, String by) {
        return !list("oktmo = ? and as_of = ? and made_by = ?", 1, oktmo, asOf, by)
                .isEmpty();
    }

    /** Municipalities that have anything in the ledger. */
    List<String> municipalities() {
        return with(connection -> {
            try (var query = connection.prepareStatement("select distinct oktmo from turnover order by 1");
                    var rows = query.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        });
    }

    private List<AnalysisView> list(String condition, int limit, Object... values) {
        return with(connection -> {
            try (var query = connection.prepareStatement(
                    "select * from analysis where " + condition + " order by id desc limit " + limit)) {
                for (int i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                var found = new ArrayList<AnalysisView>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(new AnalysisView(
                                rows.getObject("id", UUID.class),
                                rows.getString("oktmo"),
                                rows.getObject("as_of", LocalDate.class),
                                rows.getString("made_by"),
                                rows.getTimestamp("made_at").toInstant(),
                                json.readValue(rows.getString("body"), AnalysisPublished.class)));
                    }
                }
                return found;
            }
        });
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the analyses cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException, JsonProcessingException;
    }
}
