package ru.zhku.debt.premises;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ru.zhku.debt.contract.PremisesCounted;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.rows.Rows;

/** What was told of each month. */
@ApplicationScoped
class CountStore {
    private final Rows rows;
    private final ObjectMapper json;

    CountStore(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    record Published(PremisesCounted body, LocalDate on, Instant at) {}

    void insert(PremisesCounted event, LocalDate on, Instant at) {
        rows.update(
                "insert into premises_count(oktmo, month, id, as_of, published_on, published_at, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                event.oktmo(),
                Months.of(event.month()),
                event.countId(),
                event.asOf(),
                on,
                Timestamp.from(at),
                text(event));
    }

    Optional<YearMonth> lastMonth(String oktmo) {
        return rows
                .list(
                        "select month from premises_count where oktmo = ? order by month desc limit 1",
                        List.of(oktmo),
                        row -> Months.toYearMonth(row.getInt(1)))
                .stream()
                .findFirst();
    }

    Optional<Published> find(String oktmo, YearMonth month) {
        return rows
                .list(
                        "select body, published_on, published_at from premises_count where oktmo = ? and month = ?",
                        List.of(oktmo, Months.of(month)),
                        row -> new Published(
                                body(row.getString(1)),
                                row.getObject(2, LocalDate.class),
                                row.getTimestamp(3).toInstant()))
                .stream()
                .findFirst();
    }

    /** Municipalities that have anything on the register. */
    List<String> municipalities() {
        return rows.list("select distinct oktmo from premises order by 1", List.of(), row -> row.getString(1));
    }

    private String text(PremisesCounted event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a count cannot be written", e);
        }
    }

    private PremisesCounted body(String text) {
        try {
            return json.readValue(text, PremisesCounted.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a count cannot be read", e);
        }
    }
}
