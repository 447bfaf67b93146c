package ru.zhku.debt.premises;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.premises.domain.LinkedBy;
import ru.zhku.debt.premises.domain.ObjectKind;
import ru.zhku.debt.premises.domain.PremisesEntry;
import ru.zhku.debt.premises.domain.PremisesState;
import ru.zhku.debt.rows.Rows;

/** Lists of the stock on any day, and the accounts of an object. */
@ApplicationScoped
class PremisesQuery {
    private static final String FROM = " from premises p join premises_spell s on s.premises_id = p.id where ";

    private final Rows rows;

    PremisesQuery(Rows rows) {
        this.rows = rows;
    }

    /** In the order of entry, behind the given one. */
    List<PremisesView.Item> page(PremisesSearch search, String oktmo, LocalDate day, UUID after, int limit) {
        var values = new ArrayList<Object>();
        var where = search.where(oktmo, day, values);
        if (after != null) {
            where += " and p.id > ?";
            values.add(after);
        }
        return rows.list(
                "select p.id, p.oktmo, p.kind, p.street, p.house, p.flat, p.part, p.els, p.cadastral_number,"
                        + " p.area_hundredths, s.state, s.from_on" + FROM + where + " order by p.id limit " + limit,
                values,
                PremisesQuery::item);
    }

    PremisesView.Summary summary(PremisesSearch search, String oktmo, LocalDate day) {
        var values = new ArrayList<Object>();
        record Found(ObjectKind kind, PremisesState state, long count, long area) {}
        var found = rows.list(
                "select p.kind, s.state, count(*), coalesce(sum(p.area_hundredths), 0)::bigint" + FROM
                        + search.where(oktmo, day, values) + " group by 1, 2 order by 1, 2",
                values,
                row -> new Found(
                        ObjectKind.valueOf(row.getString(1)),
                        PremisesState.valueOf(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4)));
        return new PremisesView.Summary(
                day,
                found.stream().mapToLong(Found::count).sum(),
                PremisesEntry.squareMetres(found.stream().mapToLong(Found::area).sum()),
                found.stream()
                        .map(one -> new PremisesView.OfState(
                                one.kind, one.state, one.count, PremisesEntry.squareMetres(one.area)))
                        .toList());
    }

    /** At every supplier, in the order of their ids behind the given one. */
    List<PremisesView.Account> accounts(UUID premisesId, LocalDate day, UUID after, int limit) {
        var values = new ArrayList<Object>(List.of(day, day, premisesId));
        if (after != null) {
            values.add(after);
        }
        return rows.list(
                "select a.id, a.account_number, a.supplier_inn, a.els, coalesce(k.tenure, 0), l.linked_by"
                        + " from premises_account l join account a on a.seq = l.account_seq"
                        + " left join lateral " + Accounts.classOn("a.seq", "?") + " k on true where l.premises_id = ?"
                        + (after == null ? "" : " and a.id > ?") + " order by a.id limit " + limit,
                values,
                row -> new PremisesView.Account(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Tenure.of(row.getInt(5)),
                        LinkedBy.valueOf(row.getString(6))));
    }

    private static PremisesView.Item item(ResultSet row) throws SQLException {
        var state = PremisesState.valueOf(row.getString(11));
        return new PremisesView.Item(
                row.getObject(1, UUID.class),
                row.getString(2),
                ObjectKind.valueOf(row.getString(3)),
                new PremisesView.Address(row.getString(4), row.getString(5), row.getString(6), row.getString(7)),
                row.getString(8),
                row.getString(9),
                PremisesEntry.squareMetres(row.getObject(10, Long.class)),
                state,
                row.getObject(12, LocalDate.class),
                state.ownership());
    }
}
