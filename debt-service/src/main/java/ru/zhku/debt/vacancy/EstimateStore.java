package ru.zhku.debt.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.rows.Rows;
import ru.zhku.debt.vacancy.domain.EstimateKind;
import ru.zhku.kit.money.Money;

/** Rows of estimates. */
@ApplicationScoped
class EstimateStore {
    private static final String VIEW = "select id, premises_id, kind, one_off, monthly_after, rent_per_sqm,"
            + " document_number, document_on, entered_by, entered_at from premises_estimate ";

    private final Rows rows;

    EstimateStore(Rows rows) {
        this.rows = rows;
    }

    void insert(EstimatesResource.View view) {
        rows.update(
                "insert into premises_estimate(id, premises_id, kind, one_off, monthly_after, rent_per_sqm,"
                        + " document_number, document_on, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                view.id(),
                view.premisesId(),
                view.kind().name(),
                view.oneOffCost().kopecks(),
                kopecks(view.monthlyCostAfter()),
                kopecks(view.rentPerSqm()),
                view.document().number(),
                view.document().on(),
                view.enteredBy(),
                Timestamp.from(view.enteredAt()));
    }

    List<EstimatesResource.View> page(UUID premisesId, UUID after, int limit) {
        var values = new ArrayList<Object>(List.of(premisesId));
        if (after != null) {
            values.add(after);
        }
        return rows.list(
                VIEW + "where premises_id = ?" + (after == null ? "" : " and id < ?") + " order by id desc limit "
                        + limit,
                values,
                EstimateStore::view);
    }

    /** The one of each kind that holds on a day: of the latest document, of one day the one entered last. */
    List<EstimatesResource.View> holding(UUID premisesId, LocalDate day) {
        return rows.list(
                VIEW.replace("select ", "select distinct on (kind) ")
                        + "where premises_id = ? and document_on <= ? order by kind, document_on desc, id desc",
                List.of(premisesId, day),
                EstimateStore::view);
    }

    private static Long kopecks(Money money) {
        return money == null ? null : money.kopecks();
    }

    private static Money money(Long kopecks) {
        return kopecks == null ? null : Money.ofKopecks(kopecks);
    }

    private static EstimatesResource.View view(ResultSet row) throws SQLException {
        return new EstimatesResource.View(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                EstimateKind.valueOf(row.getString(3)),
                Money.ofKopecks(row.getLong(4)),
                money(row.getObject(5, Long.class)),
                money(row.getObject(6, Long.class)),
                new PaperBody(row.getString(7), row.getObject(8, LocalDate.class)),
                row.getString(9),
                row.getTimestamp(10).toInstant());
    }
}
