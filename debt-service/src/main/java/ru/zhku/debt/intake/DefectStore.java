package ru.zhku.debt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.intake.domain.Defect;
import ru.zhku.debt.intake.domain.RegisterLines.Quarantined;

/** Lines that were not posted: why, and word for word for another try. */
@ApplicationScoped
class DefectStore {
    private static final int BATCH = 1_000;

    private final DataSource dataSource;

    DefectStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(UUID registerId, List<Defect> defects) {
        var sql = "insert into register_defect(register_id, line, column_name, value, code, reason)"
                + " values (?, ?, ?, ?, ?, ?) on conflict (register_id, line) do update set column_name ="
                + " excluded.column_name, value = excluded.value, code = excluded.code, reason = excluded.reason";
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(sql)) {
            int pending = 0;
            for (var defect : defects) {
                insert.setObject(1, registerId);
                insert.setLong(2, defect.line());
                insert.setString(3, defect.column());
                insert.setString(4, defect.value());
                insert.setString(5, defect.code().code());
                insert.setString(6, defect.reason());
                insert.addBatch();
                if (++pending % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("defects cannot be stored", e);
        }
    }

    void quarantine(UUID registerId, List<Quarantined> lines) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into register_quarantine(register_id, line, fields) values (?, ?, ?)")) {
            int pending = 0;
            for (var line : lines) {
                insert.setObject(1, registerId);
                insert.setLong(2, line.line());
                insert.setArray(3, connection.createArrayOf("text", storable(line.fields())));
                insert.addBatch();
                if (++pending % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("quarantined lines cannot be stored", e);
        }
    }

    /** PostgreSQL keeps no NUL; a line with one stays defective anyway. */
    private static Object[] storable(String[] fields) {
        var texts = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            texts[i] = fields[i].replace('\0', '\u0001');
        }
        return texts;
    }

    /** As they were mended last. */
    List<Quarantined> quarantined(UUID registerId) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select q.line, coalesce((select m.fields from register_mend m where m.register_id = q.register_id"
                                + " and m.line = q.line order by m.id desc limit 1), q.fields)"
                                + " from register_quarantine q where q.register_id = ? order by q.line")) {
            query.setObject(1, registerId);
            return lines(query);
        } catch (SQLException e) {
            throw new IllegalStateException("quarantined lines cannot be read", e);
        }
    }

    /** Of these lines those that were mended, as the supplier sent them. */
    List<Quarantined> sent(UUID registerId, Collection<Long> lines) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select q.line, q.fields from register_quarantine q where q.register_id = ? and q.line = any(?)"
                                + " and exists (select from register_mend m where m.register_id = q.register_id"
                                + " and m.line = q.line)")) {
            query.setObject(1, registerId);
            query.setArray(2, connection.createArrayOf("int8", lines.toArray()));
            return lines(query);
        } catch (SQLException e) {
            throw new IllegalStateException("quarantined lines cannot be read", e);
        }
    }

    private static List<Quarantined> lines(PreparedStatement query) throws SQLException {
        var lines = new ArrayList<Quarantined>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                lines.add(new Quarantined(
                        rows.getLong(1), (String[]) rows.getArray(2).getArray()));
            }
        }
        return lines;
    }

    /** The municipality whose officer mended a line last, by lines; those mended by nobody who is bound to one are left out. */
    Map<Long, String> menders(UUID registerId) {
        try (var connection = dataSource.getConnection();
                var query =
                        connection.prepareStatement("select line, mender_oktmo from (select distinct on (line) line,"
                                + " mender_oktmo from register_mend where register_id = ? order by line, id desc) latest"
                                + " where mender_oktmo is not null")) {
            query.setObject(1, registerId);
            var menders = new HashMap<Long, String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    menders.put(rows.getLong(1), rows.getString(2));
                }
            }
            return menders;
        } catch (SQLException e) {
            throw new IllegalStateException("mends cannot be read", e);
        }
    }

    /** These lines are posted now: nothing is left to mend. */
    void mended(UUID registerId, Collection<Long> lines) {
        for (var table : List.of("register_quarantine", "register_defect")) {
            try (var connection = dataSource.getConnection();
                    var delete = connection.prepareStatement(
                            "delete from " + table + " where register_id = ? and line = any(?)")) {
                delete.setObject(1, registerId);
                delete.setArray(2, connection.createArrayOf("int8", lines.toArray()));
                delete.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("mended lines cannot be removed", e);
            }
        }
    }
}
