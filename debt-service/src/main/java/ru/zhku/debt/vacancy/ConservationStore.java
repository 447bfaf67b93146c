package ru.zhku.debt.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.premises.domain.ObjectKind;
import ru.zhku.debt.premises.domain.PremisesEntry;
import ru.zhku.debt.rows.Rows;
import ru.zhku.kit.money.Money;

/** Rows of decisions on conservation. */
@ApplicationScoped
class ConservationStore {
    private static final String SUMMARY = "select p.kind,"
            + " count(distinct p.id) filter (where d.year is not null),"
            + " count(distinct p.id) filter (where d.year is not null and s.state = 'CONSERVED'),"
            + " coalesce(sum(d.estimated_cost), 0)::bigint, coalesce(sum(d.allocated), 0)::bigint,"
            + " count(distinct p.id) filter (where s.state = 'CONSERVED' and not exists (select from"
            + " conservation_decision o where o.premises_id = p.id))"
            + " from premises p left join premises_spell s on s.premises_id = p.id and s.from_on <= ?"
            + " and (s.to_on is null or s.to_on > ?) left join conservation_decision d on d.premises_id = p.id"
            + " and d.year = ? where (?::text is null or p.oktmo = ?) group by p.kind order by 1";

    private final Rows rows;

    ConservationStore(Rows rows) {
        this.rows = rows;
    }

    record Search(String oktmo, Integer year, ObjectKind kind, UUID premisesId) {}

    void insert(ConservationResource.View view) {
        rows.update(
                "insert into conservation_decision(id, oktmo, premises_id, year, estimated_cost, allocated,"
                        + " document_number, document_on, note, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                view.id(),
                view.oktmo(),
                view.premisesId(),
                view.year(),
                view.estimatedCost().kopecks(),
                view.allocated().kopecks(),
                view.document().number(),
                view.document().on(),
                view.note(),
                view.enteredBy(),
                Timestamp.from(view.enteredAt()));
    }

    List<ConservationResource.View> page(Search search, UUID after, int limit) {
        var where = new StringBuilder("true");
        var values = new ArrayList<Object>();
        add(where, values, " and d.oktmo = ?", search.oktmo);
        add(where, values, " and d.year = ?", search.year);
        add(where, values, " and p.kind = ?", search.kind == null ? null : search.kind.name());
        add(where, values, " and d.premises_id = ?", search.premisesId);
        add(where, values, " and d.id < ?", after);
        return rows.list(
                "select d.id, d.oktmo, d.premises_id, p.kind, p.street, p.house, p.flat, p.part, d.year,"
                        + " d.estimated_cost, d.allocated, d.document_number, d.document_on, d.note, d.entered_by,"
                        + " d.entered_at from conservation_decision d join premises p on p.id = d.premises_id where "
                        + where + " order by d.id desc limit " + limit,
                values,
                ConservationStore::view);
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    List<ConservationResource.OfKind> summary(String oktmo, int year, LocalDate day) {
        var values = new ArrayList<Object>(List.of(day, day, year));
        values.add(oktmo);
        values.add(oktmo);
        return rows.list(SUMMARY, values, row -> {
            long cost = row.getLong(4);
            long allocated = row.getLong(5);
            return new ConservationResource.OfKind(
                    ObjectKind.valueOf(row.getString(1)),
                    row.getLong(2),
                    row.getLong(3),
                    Money.ofKopecks(cost),
                    Money.ofKopecks(allocated),
                    Money.ofKopecks(cost - allocated),
                    row.getLong(6));
        });
    }

    private static ConservationResource.View view(ResultSet row) throws SQLException {
        var address = new PremisesEntry.Address(row.getString(5), row.getString(6), row.getString(7), row.getString(8));
        return new ConservationResource.View(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                ObjectKind.valueOf(row.getString(4)),
                address.line(),
                row.getInt(9),
                Money.ofKopecks(row.getLong(10)),
                Money.ofKopecks(row.getLong(11)),
                new PaperBody(row.getString(12), row.getObject(13, LocalDate.class)),
                row.getString(14),
                row.getString(15),
                row.getTimestamp(16).toInstant());
    }
}
