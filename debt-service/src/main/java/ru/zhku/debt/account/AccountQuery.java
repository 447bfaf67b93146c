package ru.zhku.debt.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.kit.time.BusinessClock;

/** Accounts as they are shown. */
@ApplicationScoped
class AccountQuery {
    private static final String ACCOUNT = "select a.id, a.account_number, a.supplier_inn, a.oktmo, a.els, a.house_guid,"
            + " a.street, a.house, a.flat, c.consumer_group, c.tenure, a.area_sqm, a.residents, a.opened_on, a.seq"
            + " from account a cross join lateral (select consumer_group, tenure from account_class"
            + " where account_seq = a.seq order by (valid_from <= ?) desc,"
            + " case when valid_from <= ? then valid_from end desc, valid_from, id desc limit 1) c";
    private static final String PARTY = "select s.name, p.payer_name, p.payer_inn, p.phone, p.email, a.street, a.house,"
            + " a.flat from account a join supplier s on s.inn = a.supplier_inn join account_party p"
            + " on p.account_seq = a.seq where a.id = ? order by p.id desc limit 1";

    private final DataSource dataSource;
    private final BusinessClock clock;

    AccountQuery(DataSource dataSource, BusinessClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    Optional<AccountView> find(UUID id) {
        var found = select(" where a.id = ?", List.of(id), 1);
        return found.stream().findFirst();
    }

    /** Accounts that have all the wanted values, by address and number behind the given id. */
    List<AccountView> search(List<Condition> conditions, UUID after, int count) {
        var where = new StringBuilder(" where true");
        var values = new ArrayList<Object>();
        for (var condition : conditions) {
            if (condition.value() != null) {
                where.append(" and a.").append(condition.column()).append(" = ?");
                values.add(condition.value());
            }
        }
        if (after != null) {
            where.append(" and a.id > ?");
            values.add(after);
        }
        return select(where.append(" order by a.id").toString(), values, count);
    }

    record Condition(String column, String value) {}

    private List<AccountView> select(String where, List<Object> values, int count) {
        var views = new ArrayList<AccountView>();
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(ACCOUNT + where + " limit ?")) {
            var today = clock.today();
            query.setObject(1, today);
            query.setObject(2, today);
            int i = 2;
            for (var value : values) {
                query.setObject(++i, value instanceof String text ? text.replace("\0", "") : value);
            }
            query.setInt(++i, count);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    views.add(view(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("accounts cannot be read", e);
        }
        return views;
    }

    private static AccountView view(ResultSet row) throws SQLException {
        BigDecimal area = row.getBigDecimal(12);
        return new AccountView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                new AddressView(row.getString(7), row.getString(8), row.getString(9)),
                ConsumerGroup.of(row.getInt(10)),
                Tenure.of(row.getInt(11)),
                area == null ? null : area.toPlainString(),
                row.getObject(13, Integer.class),
                row.getObject(14, LocalDate.class));
    }

    PartyView party(AccountView account) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(PARTY)) {
            query.setObject(1, account.id());
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("account " + account.id() + " has no payer");
                }
                return new PartyView(
                        account.id(),
                        account.accountNumber(),
                        account.supplierInn(),
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        new AddressView(rows.getString(6), rows.getString(7), rows.getString(8)),
                        account.consumerGroup(),
                        account.tenure());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the payer cannot be read", e);
        }
    }
}
