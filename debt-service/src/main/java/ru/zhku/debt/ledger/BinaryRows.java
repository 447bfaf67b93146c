package ru.zhku.debt.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
    private final List<ByteBuffer> pieces = new ArrayList<>();
    private ByteBuffer piece = ByteBuffer.allocate(PIECE);
    private int rows;

    BinaryRows(String table, String... columns) {
        this.sql = "copy " + table + "(" + String.join(", ", columns) + ") from stdin (format binary)";
        this.columns = columns.length;
        write(SIGNATURE);
        piece.putInt(0).putInt(0);
    }

    BinaryRows row() {
        demand();
        rows++;
        piece.putShort((short) columns);
        return this;
    }

    int rows() {
        return rows;
    }

    BinaryRows put(long value) {
        demand();
        piece.putInt(8).putLong(value);
        return this;
    }

    BinaryRows putInt(int value) {
        demand();
        piece.putInt(4).putInt(value);
        return this;
    }

    BinaryRows putShort(int value) {
        demand();
        piece.putInt(2).putShort((short) value);
        return this;
    }

    BinaryRows putBoolean(boolean value) {
        demand();
        piece.putInt(1).put((byte) (value ? 1 : 0));
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
        piece.putInt(value.length);
        write(value);
        return this;
    }

    BinaryRows putUuid(UUID value) {
        demand();
        piece.putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    BinaryRows putNull() {
        demand();
        piece.putInt(-1);
        return this;
    }

    /** To be called once, after the last row. */
    void copyInto(Connection connection) throws SQLException {
        if (rows == 0) {
            return;
        }
        demand();
        piece.putShort((short) -1);
        pieces.add(piece);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        for (var full : pieces) {
            copy.writeToCopy(full.array(), 0, full.position());
        }
        copy.endCopy();
    }

    private void demand() {
        if (piece.remaining() < LONGEST_NUMBER) {
            closePiece();
        }
    }

    private void write(byte[] bytes) {
        for (int from = 0; from < bytes.length; ) {
            int part = Math.min(bytes.length - from, piece.remaining());
            piece.put(bytes, from, part);
            from += part;
            if (!piece.hasRemaining()) {
                closePiece();
            }
        }
    }

    private void closePiece() {
        pieces.add(piece);
        piece = ByteBuffer.allocate(PIECE);
    }
}
