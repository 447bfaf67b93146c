package ru.zhku.debt.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.contract.AnalysisPublished;

/** Rows of analyses. */
@ApplicationScoped
class AnalysisStore {
    /** Each with the body of the last analysis of its municipality on an earlier day. */
    private static final String LIST = "select a.*, f.body as former from analysis a left join lateral"
            + " (select b.body from analysis b where b.oktmo = a.oktmo and b.as_of < a.as_of"
            + " order by b.as_of desc, b.id desc limit 1) f on true where ";

    private final DataSource dataSource;
    private final ObjectMapper json;

    AnalysisStore(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    void insert(UUID id, String by, Instant at, AnalysisPublished published) {
        with(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into analysis(id, oktmo, as_of, made_by, made_at, body) values (?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, id);
                insert.setString(2, published.oktmo());
                insert.setObject(3, published.asOf());
                insert.setString(4, by);
                insert.setTimestamp(5, Timestamp.from(at));
                insert.setString(6, json.writeValueAsString(published));
                return insert.executeUpdate();
            }
        });
    }

    /** Newest first. */
    List<AnalysisView> page(String oktmo, UUID after, int limit) {
        return list(
                "(?::text is null or a.oktmo = ?) and (?::uuid is null or a.id < ?)",
                limit,
                oktmo,
                oktmo,
                after,
                after);
    }

    List<AnalysisView> find(UUID id, String oktmo) {
        return list("a.id = ? and (?::text is null or a.oktmo = ?)", 1, id, oktmo, oktmo);
    }

    boolean isPublished(String oktmo, LocalDate asOf, String by) {
        return !list("a.oktmo = ? and a.as_of = ? and a.made_by = ?", 1, oktmo, asOf, by)
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
            try (var query = connection.prepareStatement(LIST + condition + " order by a.id desc limit " + limit)) {
                for (int i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                var found = new ArrayList<AnalysisView>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(view(rows));
                    }
                }
                return found;
            }
        });
    }

    private AnalysisView view(ResultSet row) throws SQLException, JsonProcessingException {
        var published = json.readValue(row.getString("body"), AnalysisPublished.class);
        var former = row.getString("former");
        return new AnalysisView(
                row.getObject("id", UUID.class),
                row.getString("oktmo"),
                row.getObject("as_of", LocalDate.class),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                published,
                former == null ? null : AnalysisChange.of(json.readValue(former, AnalysisPublished.class), published));
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
