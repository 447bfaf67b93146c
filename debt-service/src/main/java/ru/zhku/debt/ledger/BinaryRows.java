package ru.zhku.debt.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's binary COPY, row by row. Nothing else may use the connection until it is closed. */
final class BinaryCopy implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int DAYS_TO_2000 = 10_957;
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NUMBER = 4 + 16;

    private final int columns;
    private final CopyIn copy;
    private final byte[] buffer = new byte[BUFFER];
    private int at;

    BinaryCopy(Connection connection, String table, String... columns) throws SQLException {
        this.columns = columns.length;
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + "(" + String.join(", ", columns) + ") from stdin (format binary)");
        write(SIGNATURE);
        int32(0);
        int32(0);
    }

    BinaryCopy row() {
        demand();
        int16(columns);
        return this;
    }

    BinaryCopy put(long value) {
        demand();
        int32(8);
        int64(value);
        return this;
    }

    BinaryCopy putInt(int value) {
        demand();
        int32(4);
        int32(value);
        return this;
    }

    BinaryCopy putShort(int value) {
        demand();
        int32(2);
        int16(value);
        return this;
    }

    BinaryCopy putBoolean(boolean value) {
        demand();
        int32(1);
        buffer[at++] = (byte) (value ? 1 : 0);
        return this;
    }

    /** {@code Integer.MAX_VALUE} is infinity. */
    BinaryCopy putDay(int epochDay) {
        return putInt(epochDay == Integer.MAX_VALUE ? epochDay : epochDay - DAYS_TO_2000);
    }

    BinaryCopy putText(String value) {
        return putBytes(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy putBytes(byte[] value) {
        demand();
        int32(value.length);
        write(value);
        return this;
    }

    BinaryCopy putUuid(UUID value) {
        demand();
        int32(16);
        int64(value.getMostSignificantBits());
        int64(value.getLeastSignificantBits());
        return this;
    }

    BinaryCopy putNull() {
        demand();
        int32(-1);
        return this;
    }

    /** Where rows were left out by an error, the transaction is broken and the COPY is given up with it. */
    @Override
    public void close() throws SQLException {
        demand();
        int16(-1);
        flush();
        copy.endCopy();
    }

    private void demand() {
        if (at + LONGEST_NUMBER > BUFFER) {
            flush();
        }
    }

    private void write(byte[] bytes) {
        for (int from = 0; from < bytes.length; ) {
            int part = Math.min(bytes.length - from, BUFFER - at);
            System.arraycopy(bytes, from, buffer, at, part);
            at += part;
            from += part;
            if (at == BUFFER) {
                flush();
            }
        }
    }

    private void int16(int value) {
        buffer[at++] = (byte) (value >>> 8);
        buffer[at++] = (byte) value;
    }

    private void int32(int value) {
        int16(value >>> 16);
        int16(value);
    }

    private void int64(long value) {
        int32((int) (value >>> 32));
        int32((int) value);
    }

    private void flush() {
        try {
            copy.writeToCopy(buffer, 0, at);
            at = 0;
        } catch (SQLException e) {
            throw new IllegalStateException("COPY was broken off", e);
        }
    }
}
