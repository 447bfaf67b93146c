package ru.zhku.debt.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.supplier.domain.SupplierProfile;
import ru.zhku.kit.time.BusinessClock;

/** The table of suppliers. */
@ApplicationScoped
class SupplierStore {
    private final DataSource dataSource;
    private final BusinessClock clock;

    SupplierStore(DataSource dataSource, BusinessClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Two who write the same supplier at once come one after the other. */
    void hold(String inn) {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 2))")) {
            lock.setString(1, "supplier/" + inn);
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("suppliers cannot be locked", e);
        }
    }

    SupplierProfile insert(SupplierProfile supplier) {
        return write(
                "insert into supplier(name, ogrn, oktmo, resources, version, updated_at, inn)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                supplier,
                1);
    }

    SupplierProfile update(SupplierProfile supplier, long version) {
        return write(
                "update supplier set name = ?, ogrn = ?, oktmo = ?, resources = ?, version = ?, updated_at = ?"
                        + " where inn = ?",
                supplier,
                version);
    }

    private SupplierProfile write(String sql, SupplierProfile supplier, long version) {
        try (var connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            var numbers = supplier.resources().stream().map(Resource::number).toArray();
            statement.setString(1, supplier.name());
            statement.setString(2, supplier.ogrn());
            statement.setString(3, supplier.oktmo());
            statement.setArray(4, connection.createArrayOf("int2", numbers));
            statement.setLong(5, version);
            statement.setTimestamp(6, Timestamp.from(clock.now()));
            statement.setString(7, supplier.inn());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the supplier cannot be stored", e);
        }
        return new SupplierProfile(
                supplier.inn(), supplier.name(), supplier.ogrn(), supplier.oktmo(), supplier.resources(), version);
    }

    List<SupplierProfile> list(String inn, String oktmo, String after, int count) {
        var sql = "select inn, name, ogrn, oktmo, resources, version from supplier where inn > ?"
                + " and (?::text is null or inn = ?) and (?::text is null or oktmo = ?) order by inn limit ?";
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, after == null ? "" : after);
            query.setString(2, inn);
            query.setString(3, inn);
            query.setString(4, oktmo);
            query.setString(5, oktmo);
            query.setInt(6, count);
            var found = new ArrayList<SupplierProfile>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(Suppliers.profile(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("suppliers cannot be read", e);
        }
    }
}
