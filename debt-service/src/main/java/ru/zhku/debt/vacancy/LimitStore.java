package ru.zhku.debt.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.rows.Rows;
import ru.zhku.debt.vacancy.domain.BudgetLimit;
import ru.zhku.kit.money.Money;

/** Rows of budget limits. */
@ApplicationScoped
class LimitStore {
    private final Rows rows;

    LimitStore(Rows rows) {
        this.rows = rows;
    }

    void insert(LimitsResource.View view) {
        rows.update(
                "insert into premises_limit(id, oktmo, year, resource, amount, from_on, document_number, document_on,"
                        + " entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                view.id(),
                view.oktmo(),
                view.year(),
                view.resource() == null ? 0 : view.resource().number(),
                view.amount().kopecks(),
                view.from(),
                view.document().number(),
                view.document().on(),
                view.enteredBy(),
                Timestamp.from(view.enteredAt()));
    }

    List<LimitsResource.View> page(String oktmo, Integer year, UUID after, int limit) {
        var where = new StringBuilder("true");
        var values = new ArrayList<Object>();
        if (oktmo != null) {
            where.append(" and oktmo = ?");
            values.add(oktmo);
        }
        if (year != null) {
            where.append(" and year = ?");
            values.add(year);
        }
        if (after != null) {
            where.append(" and id < ?");
            values.add(after);
        }
        return rows.list(
                "select id, oktmo, year, resource, amount, from_on, document_number, document_on, entered_by,"
                        + " entered_at from premises_limit where " + where + " order by id desc limit " + limit,
                values,
                LimitStore::view);
    }

    List<BudgetLimit> of(String oktmo, int year) {
        return rows.list(
                "select resource, amount, from_on, no from premises_limit where oktmo = ? and year = ?",
                List.of(oktmo, year),
                row -> new BudgetLimit(
                        year,
                        Resource.of(row.getInt(1)),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getLong(4)));
    }

    private static LimitsResource.View view(ResultSet row) throws SQLException {
        return new LimitsResource.View(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                Resource.of(row.getInt(4)),
                Money.ofKopecks(row.getLong(5)),
                row.getObject(6, LocalDate.class),
                new PaperBody(row.getString(7), row.getObject(8, LocalDate.class)),
                row.getString(9),
                row.getTimestamp(10).toInstant());
    }
}
