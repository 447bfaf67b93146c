package ru.zhku.debt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.apache.commons.io.input.ProxyInputStream;

/** The uploaded bytes in the database, as they came, in pieces of a megabyte, until their register is finished. */
@ApplicationScoped
class RegisterBytes {
    private static final int PIECE = 1 << 20;

    private final DataSource dataSource;

    RegisterBytes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void store(UUID registerId, InputStream file) throws IOException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into register_chunk(register_id, no, bytes) values (?, ?, ?)")) {
            var piece = file.readNBytes(PIECE);
            for (int no = 0; piece.length > 0; no++, piece = file.readNBytes(PIECE)) {
                insert.setObject(1, registerId);
                insert.setInt(2, no);
                insert.setBytes(3, piece);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the register's bytes cannot be stored", e);
        }
    }

    /** The content of the file, unpacked. */
    InputStream open(Register register) {
        return open(register, read -> {});
    }

    /** @param told of the bytes given out so far, again and again */
    InputStream open(Register register, LongConsumer told) {
        var pieces = new Pieces(register.id());
        try {
            return new Content(
                    register.file().gzip() ? GzipContent.of(pieces) : pieces,
                    register.file().size(),
                    told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        private InputStream present = InputStream.nullInputStream();
        private int next;

        Pieces(UUID registerId) {
            this.registerId = registerId;
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
                var piece = piece(registerId, next);
                if (piece == null) {
                    return -1;
                }
                next++;
                present = new ByteArrayInputStream(piece);
                read = present.read(bytes, offset, length);
            }
            return read;
        }
    }

    /** Ends where the file ended that was received, or not at all. */
    private static final class Content extends ProxyInputStream {
        private final long size;
        private final LongConsumer told;
        private long given;
        private long toldOf;

        Content(InputStream in, long size, LongConsumer told) {
            super(in);
            this.size = size;
            this.told = told;
        }

        @Override
        protected void afterRead(int read) {
            given += Math.max(0, read);
            if (read < 0 && given != size) {
                throw new IllegalStateException(given + " bytes of a register are left of " + size);
            }
            if (given - toldOf >= PIECE) {
                toldOf = given;
                told.accept(given);
            }
        }
    }
}
