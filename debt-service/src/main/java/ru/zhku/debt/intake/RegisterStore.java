package ru.zhku.debt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.intake.Register.Rejection;
import ru.zhku.debt.intake.Register.Totals;
import ru.zhku.debt.intake.Register.Tries;
import ru.zhku.debt.intake.domain.OnDefect;
import ru.zhku.debt.intake.domain.RegisterFormat;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.RegisterStatus;
import ru.zhku.kit.time.BusinessClock;

/** The table of registers. */
@ApplicationScoped
class RegisterStore {
    static final String COLUMNS = "id, seq, supplier_inn, oktmo, kind, charset, on_defect, control_count, control_sum,"
            + " received_on, received_at, correlation_id, status, progress, attempts, finished_at, lines_total,"
            + " lines_posted, lines_duplicate, lines_defective, sum_total, sum_posted, first_month, last_month,"
            + " rejection_code, rejection_reason, rejection_line, rejection_column, format, size_bytes,"
            + " expected_lines, failures, sender_oktmo, gzip";
    private static final String UNFINISHED = "status in ('RECEIVED', 'CHECKING', 'POSTING')";

    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private final DataSource dataSource;
    private final BusinessClock clock;

    RegisterStore(DataSource dataSource, BusinessClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** False if the same file of the same supplier and kind is there already. */
    boolean insert(Register register, byte[] digest) {
        var sql = "insert into register(id, supplier_inn, oktmo, kind, charset, digest, size_bytes, on_defect,"
                + " control_count, control_sum, received_on, received_at, correlation_id, status,"
                + " format, expected_lines, sender_oktmo, gzip)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (supplier_inn, kind, digest) where status <> 'REJECTED' do nothing";
        return update(sql, insert -> {
            insert.setObject(1, register.id());
            insert.setString(2, register.supplierInn());
            insert.setString(3, register.oktmo());
            insert.setString(4, register.kind().name());
            insert.setString(5, register.file().charset().name());
            insert.setBytes(6, digest);
            insert.setLong(7, register.file().size());
            insert.setString(8, register.onDefect().name());
            insert.setObject(9, register.controlCount());
            insert.setObject(10, register.controlSum());
            insert.setObject(11, register.receivedOn());
            insert.setTimestamp(12, Timestamp.from(register.receivedAt()));
            insert.setString(13, register.correlationId());
            insert.setString(14, register.status().name());
            insert.setString(15, register.file().format().name());
            insert.setInt(16, register.file().expectedLines());
            insert.setString(17, register.senderOktmo());
            insert.setBoolean(18, register.file().gzip());
        });
    }

    Optional<Register> find(UUID id) {
        return select(" where id = ?", query -> query.setObject(1, id)).stream().findFirst();
    }

    /** The register until the end of the transaction, for this caller alone. */
    Optional<Register> hold(UUID id) {
        return select(" where id = ? for update", query -> query.setObject(1, id)).stream()
                .findFirst();
    }

    Optional<Register> findSame(String supplierInn, RegisterKind kind, byte[] digest) {
        var where = " where supplier_inn = ? and kind = ? and digest = ? and status <> 'REJECTED'";
        return select(where, query -> {
                    query.setString(1, supplierInn);
                    query.setString(2, kind.name());
                    query.setBytes(3, digest);
                })
                .stream()
                .findFirst();
    }

    /** The register that came first of those that are not finished. */
    Optional<Register> next() {
        return select(" where " + UNFINISHED + " order by seq limit 1", query -> {}).stream()
                .findFirst();
    }

    void progress(UUID id, RegisterStatus status, int percent) {
        update("update register set status = ?, progress = ? where id = ? and " + UNFINISHED, update -> {
            update.setString(1, status.name());
            update.setInt(2, percent);
            update.setObject(3, id);
        });
    }

    /** Counted before the work: whoever dies at it cannot count it afterwards. */
    void begin(UUID id) {
        update("update register set attempts = attempts + 1 where id = ?", update -> update.setObject(1, id));
    }

    /** The work was broken off from outside and says nothing of the register. */
    void brokenOff(UUID id) {
        update("update register set attempts = attempts - 1 where id = ?", update -> update.setObject(1, id));
    }

    void failed(UUID id) {
        update(
                "update register set attempts = attempts - 1, failures = failures + 1 where id = ?",
                update -> update.setObject(1, id));
    }

    /** A parked register back to the queue; false if its bytes are gone or the same file has come meanwhile. */
    boolean queueAgain(UUID id) {
        return update(
                "update register r set status = 'RECEIVED', progress = 0, attempts = 0, failures = 0,"
                        + " finished_at = null, rejection_code = null, rejection_reason = null where id = ?"
                        + " and exists (select from register_chunk c where c.register_id = r.id)"
                        + " and not exists (select from register s where s.supplier_inn = r.supplier_inn"
                        + " and s.kind = r.kind and s.digest = r.digest and s.status <> 'REJECTED')",
                update -> update.setObject(1, id));
    }

    void finish(UUID id, RegisterStatus status, Totals totals, Rejection rejection) {
        var sql = "update register set status = ?, progress = 100, lines_total = ?, lines_posted = ?,"
                + " lines_duplicate = ?, lines_defective = ?, sum_total = ?, sum_posted = ?, first_month = ?,"
                + " last_month = ?, rejection_code = ?, rejection_reason = ?, rejection_line = ?,"
                + " rejection_column = ?, finished_at = ? where id = ?";
        update(sql, update -> {
            update.setString(1, status.name());
            update.setLong(2, totals.lines());
            update.setLong(3, totals.posted());
            update.setLong(4, totals.duplicate());
            update.setLong(5, totals.defective());
            update.setLong(6, totals.sum());
            update.setLong(7, totals.sumPosted());
            update.setObject(8, totals.firstMonth());
            update.setObject(9, totals.lastMonth());
            update.setString(10, rejection == null ? null : rejection.code());
            update.setString(11, rejection == null ? null : rejection.reason());
            update.setObject(12, rejection == null ? null : rejection.line());
            update.setString(13, rejection == null ? null : rejection.column());
            update.setTimestamp(14, Timestamp.from(clock.now()));
            update.setObject(15, id);
        });
    }

    private boolean update(String sql, Binder binder) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("registers cannot be written", e);
        }
    }

    private List<Register> select(String where, Binder binder) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select " + COLUMNS + " from register" + where)) {
            binder.bind(query);
            var found = new ArrayList<Register>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(register(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("registers cannot be read", e);
        }
    }

    static Register register(ResultSet row) throws SQLException {
        var finished = row.getTimestamp(16);
        return new Register(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(33),
                RegisterKind.valueOf(row.getString(5)),
                file(row),
                OnDefect.valueOf(row.getString(7)),
                row.getObject(8, Long.class),
                row.getObject(9, Long.class),
                row.getObject(10, LocalDate.class),
                row.getTimestamp(11).toInstant(),
                row.getString(12),
                RegisterStatus.valueOf(row.getString(13)),
                row.getInt(14),
                new Tries(row.getInt(15), row.getInt(32)),
                finished == null ? null : finished.toInstant(),
                totals(row),
                row.getString(25) == null
                        ? null
                        : new Rejection(
                                row.getString(25),
                                row.getString(26),
                                row.getObject(27, Long.class),
                                row.getString(28)));
    }

    private static Register.File file(ResultSet row) throws SQLException {
        return new Register.File(
                RegisterFormat.valueOf(row.getString(29)),
                Charset.forName(row.getString(6)),
                row.getBoolean(34),
                row.getLong(30),
                row.getInt(31));
    }

    private static Totals totals(ResultSet row) throws SQLException {
        return new Totals(
                row.getLong(17),
                row.getLong(18),
                row.getLong(19),
                row.getLong(20),
                row.getLong(21),
                row.getLong(22),
                row.getObject(23, Integer.class),
                row.getObject(24, Integer.class));
    }
}
