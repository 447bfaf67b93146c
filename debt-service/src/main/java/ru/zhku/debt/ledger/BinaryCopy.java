package ru.zhku.debt.ledger;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** PostgreSQL's binary COPY, row by row. Nothing else may use the connection until it is closed. */
final class BinaryCopy implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int DAYS_TO_2000 = 10_957;
    private static final int BUFFER = 1 << 16;

    private final int columns;
    private final DataOutputStream out;

    BinaryCopy(Connection connection, String table, String... columns) throws SQLException {
        this.columns = columns.length;
        var copy = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class),
                "copy " + table + "(" + String.join(", ", columns) + ") from stdin (format binary)",
                BUFFER);
        out = new DataOutputStream(new BufferedOutputStream(copy, BUFFER));
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    BinaryCopy row() {
        return write(() -> out.writeShort(columns));
    }

    BinaryCopy put(long value) {
        return write(() -> {
            out.writeInt(8);
            out.writeLong(value);
        });
    }

    BinaryCopy putInt(int value) {
        return write(() -> {
            out.writeInt(4);
            out.writeInt(value);
        });
    }

    BinaryCopy putShort(int value) {
        return write(() -> {
            out.writeInt(2);
            out.writeShort(value);
        });
    }

    BinaryCopy putBoolean(boolean value) {
        return write(() -> {
            out.writeInt(1);
            out.writeByte(value ? 1 : 0);
        });
    }

    /** {@code Integer.MAX_VALUE} is infinity. */
    BinaryCopy putDay(int epochDay) {
        return putInt(epochDay == Integer.MAX_VALUE ? epochDay : epochDay - DAYS_TO_2000);
    }

    BinaryCopy putText(String value) {
        return write(() -> {
            var bytes = value.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        });
    }

    BinaryCopy putNull() {
        return write(() -> out.writeInt(-1));
    }

    @Override
    public void close() {
        write(() -> {
            out.writeShort(-1);
            out.close();
        });
    }

    private BinaryCopy write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("COPY was broken off", e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
