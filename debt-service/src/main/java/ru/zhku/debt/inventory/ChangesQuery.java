package ru.zhku.debt.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.inventory.ChangeView.Effect;
import ru.zhku.debt.inventory.ChangeView.Fact;
import ru.zhku.debt.inventory.ChangeView.Place;
import ru.zhku.debt.ledger.domain.LineIds;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.kit.money.Money;

/**
 * What was posted after an inventory was frozen, but is in force on its day or before. What a posting changed on those
 * days is in its own allocation rows: the ledger writes differences.
 */
@ApplicationScoped
class ChangesQuery {
    private final DataSource dataSource;
    private final BridgeStore ends;

    ChangesQuery(DataSource dataSource, BridgeStore ends) {
        this.dataSource = dataSource;
        this.ends = ends;
    }

    ChangeView.Summary summary(InventoryView inventory) {
        var sql = with(ends.frozen(inventory.id()), Place.FIRST)
                + " select count(distinct account_seq), count(distinct posting_no), coalesce(sum(facts), 0),"
                + " coalesce(sum(not_due), 0), coalesce(sum(principal), 0), coalesce(sum(balance), 0) from change";
        return each(
                        sql,
                        inventory.oktmo(),
                        row -> ChangeView.Summary.of(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                inventory.totals(),
                                Effect.of(row.getLong(4), row.getLong(5), row.getLong(6))))
                .get(0);
    }

    /** In the order of postings, behind {@code after}. */
    List<ChangeView> page(InventoryView inventory, Place after, int limit) {
        var sql = with(ends.frozen(inventory.id()), after)
                + ", page as (select * from change order by posting_no, account_seq limit " + limit + ")";
        Map<Place, List<Fact>> facts = new HashMap<>();
        each(
                sql + " select f.* from fact f join page g on g.posting_no = f.posting_no"
                        + " and g.account_seq = f.account_seq order by f.id",
                inventory.oktmo(),
                row -> facts.computeIfAbsent(place(row), p -> new ArrayList<>()).add(fact(row)));
        return each(
                sql + " select g.*, acc.id as account_id, acc.account_number, acc.supplier_inn, p.purpose,"
                        + " p.register_id, p.business_date, p.posted_at from page g join account acc"
                        + " on acc.seq = g.account_seq join posting p on p.no = g.posting_no"
                        + " order by g.posting_no, g.account_seq",
                inventory.oktmo(),
                row -> change(row, facts.get(place(row))));
    }

    /** The facts, and what each posting changed of each account that belonged to the municipality when it was frozen. */
    private static String with(BridgeEnds.End end, Place after) {
        var day = BridgeSql.day(end.day());
        long behind = BridgeSql.behind(Math.max(end.posting(), after.posting() - 1));
        var notDue = "c.due_on >= " + day;
        var place = " and (account_seq > " + after.account() + " or posting_no > " + after.posting() + ")";
        return "with " + BridgeSql.ASKED + ", fact as (select * from (select account_seq, id >> 32 as posting_no, id,"
                + " true as charge, resource, service_month, in_force_on as day, amount, document_number as number"
                + " from charge where id >= " + behind + " and in_force_on <= " + day
                + " union all select account_seq, id >> 32, id, false, resource, service_month, paid_on, amount,"
                + " operation_code from payment where id >= " + behind + " and paid_on <= " + day + ") f where true"
                + place + "), change as (select s.account_seq, s.posting_no, sum(s.facts) as facts,"
                + " sum(s.not_due) as not_due, sum(s.principal) as principal, sum(s.balance) as balance from ("
                + "select account_seq, posting_no, 1 as facts, 0 as not_due, 0 as principal,"
                + " case when charge then amount else -amount end as balance from fact"
                + " union all select f.account_seq, f.posting_no, 0, case when " + notDue
                + " then c.amount else 0 end, c.amount, 0 from fact f join charge c on c.id = f.id"
                + " where f.charge and f.amount > 0 union all select a.account_seq, a.posting_no, 0, case when "
                + notDue + " then -a.amount else 0 end, -a.amount, 0 from (select * from allocation"
                + " where posting_no >= " + (behind >> 32) + " and effective_on <= " + day + place + ") a"
                + " join charge c on c.id = a.charge_id) s join account acc on acc.seq = s.account_seq"
                + " cross join asked where " + BridgeSql.belongs(end) + " group by s.account_seq, s.posting_no)";
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getLong("posting_no"), row.getLong("account_seq"));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        long amount = row.getLong("amount");
        boolean charge = row.getBoolean("charge");
        int month = row.getInt("service_month");
        var serviceMonth = row.wasNull() ? null : Months.toYearMonth(month).toString();
        return new Fact(
                LineIds.toUuid(row.getLong("id")),
                charge ? amount > 0 ? "CHARGE" : "CREDIT" : amount > 0 ? "PAYMENT" : "REFUND",
                Resource.of(row.getInt("resource")),
                serviceMonth,
                row.getObject("day", LocalDate.class),
                Money.ofKopecks(amount),
                row.getString("number"));
    }

    private static ChangeView change(ResultSet row, List<Fact> facts) throws SQLException {
        return new ChangeView(
                row.getObject("account_id", UUID.class),
                row.getString("account_number"),
                row.getString("supplier_inn"),
                new ChangeView.Posting(
                        row.getLong("posting_no"),
                        row.getString("purpose"),
                        row.getObject("register_id", UUID.class),
                        row.getObject("business_date", LocalDate.class),
                        row.getTimestamp("posted_at").toInstant()),
                facts,
                Effect.of(row.getLong("not_due"), row.getLong("principal"), row.getLong("balance")),
                place(row));
    }

    private <T> List<T> each(String sql, String oktmo, Reader<T> reader) {
        try (var connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, oktmo);
            query.setString(2, null);
            var found = new ArrayList<T>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the changes since an inventory cannot be read", e);
        }
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
