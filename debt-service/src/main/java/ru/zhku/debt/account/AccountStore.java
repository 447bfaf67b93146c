package ru.zhku.debt.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.account.domain.AccountKey;
import ru.zhku.debt.account.domain.AccountKeys;
import ru.zhku.debt.account.domain.AccountLine;
import ru.zhku.debt.account.domain.AccountNumbers;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;

/** Reads what is known of a supplier's accounts before its register is taken. */
@ApplicationScoped
class AccountStore {
    private static final String PARTIES = "select a.seq, a.account_number, a.oktmo, a.els, a.house_guid, a.street,"
            + " a.house, a.flat, a.area_sqm, a.residents, a.opened_on, p.payer_name, p.payer_inn, p.phone, p.email"
            + " from account a left join (select distinct on (account_seq) * from account_party"
            + " order by account_seq, id desc) p on p.account_seq = a.seq where a.supplier_inn = ?";
    private static final String CLASSES = "select a.account_number, c.valid_from, c.consumer_group, c.tenure"
            + " from account a join account_class c on c.account_seq = a.seq where a.supplier_inn = ? order by c.id";

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private final DataSource dataSource;

    AccountStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<AccountRef> find(UUID id) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select seq, id, account_number, supplier_inn, oktmo from account where id = ?")) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new AccountRef(
                                rows.getLong(1), id, rows.getString(3), rows.getString(4), rows.getString(5)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("accounts cannot be read", e);
        }
    }

    /** @param oktmo null for every municipality */
    AccountNumbers numbersOf(String supplierInn, String oktmo) {
        var numbers = new AccountNumbers();
        each(
                "select account_number, seq from account where supplier_inn = ?" + in(oktmo) + " order by seq",
                row -> numbers.add(row.getString(1), row.getLong(2)),
                supplierInn,
                oktmo);
        return numbers;
    }

    /**
     * @param oktmo null for every municipality
     * @param expected sizes memory, nothing else
     */
    AccountKeys keysOf(String supplierInn, String oktmo, AccountKey key, int expected) {
        var keys = new AccountKeys(expected);
        var filled = switch (key) {
            case ELS -> " and els is not null";
            case HOUSE_GUID -> " and house_guid is not null";
            case ADDRESS -> "";
        };
        each(
                "select account_number, seq, els, house_guid, street, house, flat from account where supplier_inn = ?"
                        + in(oktmo) + filled + " order by seq",
                row -> keys.add(textOf(key, row), row.getString(1), row.getLong(2)),
                supplierInn,
                oktmo);
        return keys;
    }

    private static String textOf(AccountKey key, ResultSet row) throws SQLException {
        return switch (key) {
            case ELS -> AccountKey.els(row.getString(3));
            case HOUSE_GUID -> AccountKey.houseGuid(row.getString(4), row.getString(7));
            case ADDRESS -> AccountKey.address(row.getString(5), row.getString(6), row.getString(7));
        };
    }

    private static String in(String oktmo) {
        return oktmo == null ? "" : " and oktmo = ?";
    }

    Map<String, AccountState> statesOf(String supplierInn) {
        var states = new HashMap<String, AccountState>();
        each(PARTIES, row -> states.put(row.getString(2), state(row)), supplierInn);
        each(
                CLASSES,
                row -> states.get(row.getString(1))
                        .add(new AccountState.Dated(
                                row.getObject(2, LocalDate.class),
                                ConsumerGroup.of(row.getInt(3)),
                                Tenure.of(row.getInt(4)))),
                supplierInn);
        return states;
    }

    private static AccountState state(ResultSet row) throws SQLException {
        var state = new AccountState(row.getLong(1), false);
        BigDecimal area = row.getBigDecimal(9);
        state.oktmo = row.getString(3);
        state.place = new AccountLine.Place(
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                area == null ? null : area.movePointRight(2).longValueExact(),
                row.getObject(10, Integer.class),
                row.getObject(11, LocalDate.class));
        if (row.getString(12) != null) {
            state.payer =
                    new AccountLine.Payer(row.getString(12), row.getString(13), row.getString(14), row.getString(15));
        }
        return state;
    }

    /** Numbers that nobody else will get, ascending. */
    long[] reserve(int count) {
        var numbers = new long[count];
        if (count == 0) {
            return numbers;
        }
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select nextval('account_seq') from generate_series(1, ?)")) {
            query.setInt(1, count);
            try (var rows = query.executeQuery()) {
                for (int i = 0; rows.next(); i++) {
                    numbers[i] = rows.getLong(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("account numbers cannot be reserved", e);
        }
        return numbers;
    }

    /** @param values a null at the end is none */
    private void each(String sql, Reader reader, String... values) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length && values[i] != null; i++) {
                query.setString(i + 1, values[i]);
            }
            query.setFetchSize(10_000);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("accounts cannot be read", e);
        }
    }
}
