package ru.zhku.notification.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.notification.printing.PrintBatchesResource.BatchView;

/** Batches of letters, in the order of printing. */
@ApplicationScoped
class PrintBatchTable {
    private static final String FILL = """
            insert into print_batch_item(batch_id, position, notice_id)
            select ?, row_number() over (order by waiting.id), waiting.id
              from (select n.id from notice n
                     where n.state = 'READY' and n.channel = 'LETTER' and n.oktmo = ?
                       and (cardinality(?) = 0 or n.template_code = any(?))
                       and not exists (select 1 from print_batch_item i where i.notice_id = n.id)
                     order by n.id limit ?) waiting
            """;

    private final DataSource dataSource;

    PrintBatchTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void add(UUID id, String oktmo, LocalDate on, String by) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into print_batch(id, oktmo, created_on, created_by) values (?, ?, ?, ?)")) {
            takeTurns(connection);
            insert.setObject(1, id);
            insert.setString(2, oktmo);
            insert.setObject(3, on);
            insert.setString(4, by);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Puts letters that wait and are in no batch yet into this one; returns how many. */
    int fill(UUID id, String oktmo, List<String> templateCodes, int most) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(FILL)) {
            var codes = connection.createArrayOf("text", templateCodes.toArray());
            insert.setObject(1, id);
            insert.setString(2, oktmo);
            insert.setArray(3, codes);
            insert.setArray(4, codes);
            insert.setInt(5, most);
            return insert.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    Optional<BatchView> find(UUID id, String oktmo) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select created_on, created_by from print_batch"
                        + " where id = ? and oktmo = coalesce(?, oktmo)")) {
            query.setObject(1, id);
            query.setString(2, oktmo);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                var ids = noticeIds(connection, id);
                return Optional.of(
                        new BatchView(id, rows.getObject(1, LocalDate.class), rows.getString(2), ids.size(), ids));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static List<UUID> noticeIds(Connection connection, UUID id) throws SQLException {
        try (var query = connection.prepareStatement(
                "select notice_id from print_batch_item where batch_id = ? order by position")) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    /** Two who gather at once get different letters. */
    private static void takeTurns(Connection connection) throws SQLException {
        try (var lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('print-batches', 5))")) {
            lock.execute();
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("print batches cannot be read or written", e);
    }
}
