package ru.zhku.debt.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.institution.domain.MonthBill;
import ru.zhku.debt.institution.domain.TieBasis;
import ru.zhku.debt.ledger.Ledger;

/** Which accounts are an institution's, and what was charged to them. */
@ApplicationScoped
class CostQuery {
    private static final String LAST_TOLD = "select institution_id, act from institution_account"
            + " where account_seq = a.seq order by no desc limit 1";
    private static final String GROUP = " cross join lateral " + Accounts.classOn("a.seq", "?") + " c";
    private static final String COLUMNS = " i.id, a.seq, a.id, a.account_number, a.supplier_inn, c.consumer_group";
    /** Told by an official, whatever the group; else billed to the ИНН as a municipal organisation on the day. */
    private static final String ACCOUNTS = "select" + COLUMNS + ", 'LINK' from institution i"
            + " join (select distinct account_seq from institution_account where institution_id = any(?)) told on true"
            + " join account a on a.seq = told.account_seq"
            + " join lateral (" + LAST_TOLD + ") t on t.institution_id = i.id and t.act = 'LINK'" + GROUP
            + " where i.id = any(?) and a.oktmo = i.oktmo"
            + " union all select" + COLUMNS + ", 'PAYER_INN' from institution i"
            + " join account_party p on p.payer_inn = i.inn join account a on a.seq = p.account_seq" + GROUP
            + " where i.id = any(?) and a.oktmo = i.oktmo and c.consumer_group = ?"
            + " and p.id = (select max(id) from account_party where account_seq = a.seq)"
            + " and not exists (select from institution_account where account_seq = a.seq)"
            + " order by 1, 5, 4, 3";

    /** A debt that is written off was a cost all the same. */
    private static final String BILLS = "select account_seq, resource, service_month, sum(amount), bool_or(amount > 0),"
            + " array_agg(id order by id) from charge c where account_seq = any(?) and in_force_on <= ?"
            + " and " + Ledger.isNoWriteOff("c.id") + " group by 1, 2, 3";

    private final DataSource dataSource;

    CostQuery(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Tied(UUID institutionId, long seq, TiedAccountView view) {}

    /** What was charged to an account for a resource, by service month. */
    record Course(long accountSeq, Resource resource) {}

    List<Tied> accounts(List<UUID> institutionIds, LocalDate asOf) {
        return with(connection -> {
            try (var query = connection.prepareStatement(ACCOUNTS)) {
                var ids = connection.createArrayOf("uuid", institutionIds.toArray());
                query.setArray(1, ids);
                query.setObject(2, asOf);
                query.setObject(3, asOf);
                query.setArray(4, ids);
                query.setObject(5, asOf);
                query.setObject(6, asOf);
                query.setArray(7, ids);
                query.setShort(8, ConsumerGroup.MUNICIPAL_ORGANISATION.number());
                var found = new ArrayList<Tied>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Tied(
                                rows.getObject(1, UUID.class),
                                rows.getLong(2),
                                new TiedAccountView(
                                        rows.getObject(3, UUID.class),
                                        rows.getString(4),
                                        rows.getString(5),
                                        ConsumerGroup.of(rows.getInt(6)),
                                        TieBasis.valueOf(rows.getString(7)))));
                    }
                }
                return found;
            }
        });
    }

    Map<Course, NavigableMap<Integer, MonthBill>> bills(Collection<Long> accountSeqs, LocalDate asOf) {
        return with(connection -> {
            try (var query = connection.prepareStatement(BILLS)) {
                query.setArray(1, connection.createArrayOf("bigint", accountSeqs.toArray()));
                query.setObject(2, asOf);
                var found = new HashMap<Course, NavigableMap<Integer, MonthBill>>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        var course = new Course(rows.getLong(1), Resource.of(rows.getInt(2)));
                        var lines = List.of((Long[]) rows.getArray(6).getArray());
                        found.computeIfAbsent(course, c -> new TreeMap<>())
                                .put(rows.getInt(3), new MonthBill(rows.getLong(4), rows.getBoolean(5), lines));
                    }
                }
                return found;
            }
        });
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the costs of institutions cannot be read", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
