package ru.zhku.debt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.intake.domain.BalanceComparison.Difference;
import ru.zhku.debt.intake.domain.BalanceComparison.Key;

/** Our balances by account and resource, and where a supplier's differ. */
@ApplicationScoped
class BalanceStore {
    private static final int BATCH = 1_000;

    /** Unpaid charges less advances of the resource; an advance that names no resource is in no resource's balance. */
    private static final String OURS = "select account_seq, resource, sum(amount) from ("
            + " select c.account_seq, c.resource, c.amount from charge c join account a on a.seq = c.account_seq"
            + " where a.supplier_inn = ? and c.in_force_on <= ?"
            + " union all select p.account_seq, p.resource, -p.amount from payment p"
            + " join account a on a.seq = p.account_seq where a.supplier_inn = ? and p.paid_on <= ?"
            + " and p.resource <> 0"
            + " union all select l.account_seq, c.resource, -l.amount from allocation l"
            + " join account a on a.seq = l.account_seq join charge c on c.id = l.charge_id"
            + " join payment p on p.id = l.source_id where a.supplier_inn = ? and l.effective_on <= ?"
            + " and p.resource = 0) facts group by account_seq, resource";

    /** What is unpaid of the charges whose due date has passed. */
    private static final String OVERDUE = "select account_seq, resource, sum(amount) from ("
            + " select c.account_seq, c.resource, c.amount from charge c join account a on a.seq = c.account_seq"
            + " where a.supplier_inn = ? and c.in_force_on <= ? and c.due_on < ? and c.amount > 0"
            + " union all select l.account_seq, c.resource, -l.amount from allocation l"
            + " join account a on a.seq = l.account_seq join charge c on c.id = l.charge_id"
            + " where a.supplier_inn = ? and l.effective_on <= ? and c.due_on < ?) facts"
            + " group by account_seq, resource";

    private static final String INSERT = "insert into register_difference(register_id, line, account_number,"
            + " account_id, resource, theirs, ours, difference, class)"
            + " select ?, ?, coalesce(?, account_number), id, ?, ?, ?, ?, ? from (select 1) one"
            + " left join account on seq = ?";

    private final DataSource dataSource;

    BalanceStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param oktmo the only municipality whose accounts count, null for any */
    Map<Key, Long> ours(String supplierInn, String oktmo, LocalDate asOf) {
        return sums(OURS, oktmo, supplierInn, asOf, supplierInn, asOf, supplierInn, asOf);
    }

    /** @param oktmo the only municipality whose accounts count, null for any */
    Map<Key, Long> overdue(String supplierInn, String oktmo, LocalDate asOf) {
        return sums(OVERDUE, oktmo, supplierInn, asOf, asOf, supplierInn, asOf, asOf);
    }

    private Map<Key, Long> sums(String sql, String oktmo, Object... values) {
        var scoped = oktmo == null
                ? sql
                : "select * from (" + sql + ") sums where exists (select from account"
                        + " where seq = account_seq and oktmo = ?)";
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(scoped)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            if (oktmo != null) {
                query.setString(values.length + 1, oktmo);
            }
            query.setFetchSize(10_000);
            var ours = new HashMap<Key, Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    ours.put(new Key(rows.getLong(1), Resource.of(rows.getInt(2))), rows.getLong(3));
                }
            }
            return ours;
        } catch (SQLException e) {
            throw new IllegalStateException("balances cannot be read", e);
        }
    }

    /** What they do not name stands behind the last line of the file. */
    void insert(UUID registerId, List<Difference> differences) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            int pending = 0;
            for (var difference : differences) {
                insert.setObject(1, registerId);
                insert.setLong(2, difference.line() == 0 ? Integer.MAX_VALUE + (long) pending : difference.line());
                insert.setString(3, difference.accountNumber());
                insert.setShort(4, difference.key().resource().number());
                insert.setObject(5, difference.theirs(), java.sql.Types.BIGINT);
                insert.setObject(6, difference.ours(), java.sql.Types.BIGINT);
                insert.setLong(7, difference.difference());
                insert.setString(8, difference.differenceClass().name());
                insert.setLong(9, difference.key().accountSeq());
                insert.addBatch();
                if (++pending % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("differences cannot be stored", e);
        }
    }
}
