package ru.zhku.debt.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Rows for PostgreSQL's binary COPY, made ready in memory and sent at once. */
final class BinaryRows {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int DAYS_TO_2000 = 10_957;
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_NUMBER = 4 + 16;

    private final String sql;
    private final int columns;
    private final List<byte[]> pieces = new ArrayList<>();
    private final byte[] buffer = new byte[PIECE];
    private int at;
    private int rows;

    BinaryRows(String table, String... columns) {
        this.sql = "copy " + table + "(" + String.join(", ", columns) + ") from stdin (format binary)";
        this.columns = columns.length;
        write(SIGNATURE);
        int32(0);
        int32(0);
    }

    BinaryRows row() {
        demand();
        rows++;
        int16(columns);
        return this;
    }

    int rows() {
        return rows;
    }

    BinaryRows put(long value) {
        demand();
        int32(8);
        int64(value);
        return this;
    }

    BinaryRows putInt(int value) {
        demand();
        int32(4);
        int32(value);
        return this;
    }

    BinaryRows putShort(int value) {
        demand();
        int32(2);
        int16(value);
        return this;
    }

    BinaryRows putBoolean(boolean value) {
        demand();
        int32(1);
        buffer[at++] = (byte) (value ? 1 : 0);
        return this;
    }

    /** {@code Integer.MAX_VALUE} is infinity. */
    BinaryRows putDay(int epochDay) {
        return putInt(epochDay == Integer.MAX_VALUE ? epochDay : epochDay - DAYS_TO_2000);
    }

    BinaryRows putText(String value) {
        return putBytes(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryRows putBytes(byte[] value) {
        demand();
        int32(value.length);
        write(value);
        return this;
    }

    BinaryRows putUuid(UUID value) {
        demand();
        int32(16);
        int64(value.getMostSignificantBits());
        int64(value.getLeastSignificantBits());
        return this;
    }

    BinaryRows putNull() {
        demand();
        int32(-1);
        return this;
    }

    /** To be called once, after the last row. */
    void copyInto(Connection connection) throws SQLException {
        if (rows == 0) {
            return;
        }
        demand();
        int16(-1);
        closePiece();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        for (var piece : pieces) {
            copy.writeToCopy(piece, 0, piece.length);
        }
        copy.endCopy();
    }

    private void demand() {
        if (at + LONGEST_NUMBER > PIECE) {
            closePiece();
        }
    }

    private void write(byte[] bytes) {
        for (int from = 0; from < bytes.length; ) {
            int part = Math.min(bytes.length - from, PIECE - at);
            System.arraycopy(bytes, from, buffer, at, part);
            at += part;
            from += part;
            if (at == PIECE) {
                closePiece();
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

    private void closePiece() {
        pieces.add(Arrays.copyOf(buffer, at));
        at = 0;
    }
}
