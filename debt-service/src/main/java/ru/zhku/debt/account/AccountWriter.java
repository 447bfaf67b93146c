package ru.zhku.debt.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import ru.zhku.debt.account.AccountImport.Source;
import ru.zhku.debt.account.domain.AccountChanges.Numbered;
import ru.zhku.kit.id.Ids;

/** Writes accounts, their classes and their payers in batches. */
@ApplicationScoped
class AccountWriter {
    private static final int BATCH = 1_000;

    private interface Binder {
        void bind(PreparedStatement statement, Numbered row) throws SQLException;
    }

    private final DataSource dataSource;

    AccountWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insertAccounts(List<Numbered> rows, Source source) {
        write(
                "insert into account(oktmo, els, house_guid, street, house, flat, area_sqm, residents, opened_on,"
                        + " seq, id, supplier_inn, account_number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                (insert, row) -> {
                    bindPlace(insert, row, source);
                    insert.setObject(11, Ids.next());
                    insert.setString(12, source.supplierInn());
                    insert.setString(13, row.line().accountNumber());
                });
    }

    void updateAccounts(List<Numbered> rows, Source source) {
        write(
                "update account set oktmo = ?, els = ?, house_guid = ?, street = ?, house = ?, flat = ?,"
                        + " area_sqm = ?, residents = ?, opened_on = ? where seq = ?",
                rows,
                (update, row) -> bindPlace(update, row, source));
    }

    private static void bindPlace(PreparedStatement statement, Numbered row, Source source) throws SQLException {
        var place = row.line().place();
        var oktmo = row.line().oktmo();
        statement.setString(1, oktmo == null ? source.supplierOktmo() : oktmo);
        statement.setString(2, place.els());
        statement.setObject(3, place.houseGuid());
        statement.setString(4, place.street());
        statement.setString(5, place.house());
        statement.setString(6, place.flat());
        statement.setBigDecimal(
                7, place.areaHundredths() == null ? null : BigDecimal.valueOf(place.areaHundredths(), 2));
        statement.setObject(8, place.residents());
        statement.setObject(9, place.openedOn());
        statement.setLong(10, row.seq());
    }

    void insertClasses(List<Numbered> rows, Source source) {
        write(
                "insert into account_class(account_seq, valid_from, consumer_group, tenure, register_id, line)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows,
                (insert, row) -> {
                    insert.setLong(1, row.seq());
                    insert.setObject(2, row.line().validFrom());
                    insert.setShort(3, row.line().consumerGroup().number());
                    insert.setShort(4, row.line().tenure().number());
                    insert.setObject(5, source.registerId());
                    insert.setInt(6, row.line().line());
                });
    }

    void insertParties(List<Numbered> rows, Source source) {
        write(
                "insert into account_party(account_seq, recorded_on, register_id, line, payer_name, payer_inn,"
                        + " phone, email, street, house, flat) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                (insert, row) -> {
                    var payer = row.line().payer();
                    var place = row.line().place();
                    insert.setLong(1, row.seq());
                    insert.setObject(2, source.businessDate());
                    insert.setObject(3, source.registerId());
                    insert.setInt(4, row.line().line());
                    insert.setString(5, payer.name());
                    insert.setString(6, payer.inn());
                    insert.setString(7, payer.phone());
                    insert.setString(8, payer.email());
                    insert.setString(9, place.street());
                    insert.setString(10, place.house());
                    insert.setString(11, place.flat());
                });
    }

    private void write(String sql, List<Numbered> rows, Binder binder) {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            int pending = 0;
            for (var row : rows) {
                binder.bind(statement, row);
                statement.addBatch();
                if (++pending % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("accounts cannot be written", e);
        }
    }
}
