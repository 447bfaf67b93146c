package ru.zhku.debt.mend;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.intake.domain.RegisterKind;

/** Rows of mends, and the quarantined lines they belong to. */
@ApplicationScoped
class MendStore {
    /** What must be known of a register before its lines are touched. */
    record Owner(UUID registerId, String supplierInn, String oktmo, RegisterKind kind) {}

    /** A quarantined line as it came, and as it was mended last. */
    record Line(String[] original, String[] latest) {}

    /** @param menderOktmo the municipality to which the officer is bound, null if to none */
    record Mend(
            UUID id,
            long line,
            String[] original,
            String[] fields,
            List<String> changed,
            String reason,
            String madeBy,
            String menderOktmo,
            Instant madeAt) {}

    private static final String HOLD =
            "select fields from register_quarantine where register_id = ? and line = ? for update";
    private static final String LATEST =
            "select fields from register_mend where register_id = ? and line = ? order by id desc limit 1";

    private final DataSource dataSource;

    MendStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<Owner> owner(UUID registerId) {
        return with(connection -> {
            try (var query =
                    connection.prepareStatement("select supplier_inn, oktmo, kind from register where id = ?")) {
                query.setObject(1, registerId);
                try (var rows = query.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new Owner(
                                    registerId,
                                    rows.getString(1),
                                    rows.getString(2),
                                    RegisterKind.valueOf(rows.getString(3))))
                            : Optional.empty();
                }
            }
        });
    }

    /**
     * The line until the end of the transaction, for this caller alone; empty if it is not in quarantine. What it was
     * mended to is read once the line is held: a statement that waits for a lock does not see what the other wrote.
     */
    Optional<Line> hold(UUID registerId, long line) {
        return fields(HOLD, registerId, line)
                .map(original ->
                        new Line(original, fields(LATEST, registerId, line).orElse(original)));
    }

    private Optional<String[]> fields(String sql, UUID registerId, long line) {
        return with(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                query.setObject(1, registerId);
                query.setLong(2, line);
                try (var rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(texts(rows, 1)) : Optional.empty();
                }
            }
        });
    }

    void insert(UUID registerId, Mend mend) {
        with(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into register_mend(id, register_id, line, original,"
                            + " fields, changed, reason, made_by, made_at, mender_oktmo) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, mend.id);
                insert.setObject(2, registerId);
                insert.setLong(3, mend.line);
                insert.setArray(4, connection.createArrayOf("text", mend.original));
                insert.setArray(5, connection.createArrayOf("text", mend.fields));
                insert.setArray(6, connection.createArrayOf("text", mend.changed.toArray()));
                insert.setString(7, mend.reason);
                insert.setString(8, mend.madeBy);
                insert.setTimestamp(9, Timestamp.from(mend.madeAt));
                insert.setString(10, mend.menderOktmo);
                return insert.executeUpdate();
            }
        });
    }

    /** Newest first. */
    List<MendView> page(Owner owner, UUID before, int count) {
        return with(connection -> {
            try (var query = connection.prepareStatement("select m.id, m.line, m.original, m.fields, m.changed,"
                    + " m.reason, m.made_by, m.made_at, exists (select from register_quarantine q"
                    + " where q.register_id = m.register_id and q.line = m.line) from register_mend m"
                    + " where m.register_id = ? and (?::uuid is null or m.id < ?) order by m.id desc limit ?")) {
                query.setObject(1, owner.registerId);
                query.setObject(2, before);
                query.setObject(3, before);
                query.setInt(4, count);
                var found = new ArrayList<MendView>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(view(owner, rows));
                    }
                }
                return found;
            }
        });
    }

    private static MendView view(Owner owner, ResultSet row) throws SQLException {
        return new MendView(
                row.getObject(1, UUID.class),
                owner.registerId,
                row.getLong(2),
                MendView.cells(owner.kind, List.of(texts(row, 5)), texts(row, 3), texts(row, 4)),
                row.getString(6),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getBoolean(9));
    }

    private static String[] texts(ResultSet row, int column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the mends of registers cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
