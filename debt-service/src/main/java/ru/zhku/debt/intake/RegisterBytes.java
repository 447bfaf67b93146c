package ru.zhku.debt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/** The uploaded bytes in the database, in pieces of a megabyte, until their register is finished. */
@ApplicationScoped
class RegisterBytes {
    private static final int PIECE = 1 << 20;

    private final DataSource dataSource;

    RegisterBytes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void store(UUID registerId, Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into register_chunk(register_id, no, bytes) values (?, ?, ?)")) {
            var piece = in.readNBytes(PIECE);
            for (int no = 0; piece.length > 0; no++, piece = in.readNBytes(PIECE)) {
                insert.setObject(1, registerId);
                insert.setInt(2, no);
                insert.setBytes(3, piece);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the register's bytes cannot be stored", e);
        }
    }

    InputStream open(UUID registerId) {
        return open(registerId, read -> {});
    }

    /** @param told of the bytes given out so far, piece by piece */
    InputStream open(UUID registerId, LongConsumer told) {
        return new Pieces(registerId, told);
    }

    void purge(UUID registerId) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from register_chunk where register_id = ?")) {
            delete.setObject(1, registerId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the register's bytes cannot be removed", e);
        }
    }

    private byte[] piece(UUID registerId, int no) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select bytes from register_chunk where register_id = ? and no = ?")) {
            query.setObject(1, registerId);
            query.setInt(2, no);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the register's bytes cannot be read", e);
        }
    }

    private final class Pieces extends InputStream {
        private final UUID registerId;
        private final LongConsumer told;
        private InputStream present = InputStream.nullInputStream();
        private int next;
        private long given;

        Pieces(UUID registerId, LongConsumer told) {
            this.registerId = registerId;
            this.told = told;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = present.read(bytes, offset, length);
            while (read < 0) {
                told.accept(given);
                var piece = piece(registerId, next);
                if (piece == null) {
                    return -1;
                }
                next++;
                given += piece.length;
                present = new ByteArrayInputStream(piece);
                read = present.read(bytes, offset, length);
            }
            return read;
        }
    }
}
