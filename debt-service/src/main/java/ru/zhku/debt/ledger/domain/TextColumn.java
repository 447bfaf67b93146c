package ru.zhku.debt.ledger.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Many short texts in one array of bytes. */
final class TextColumn {
    private static final int FIRST_BYTES = 1 << 10;

    private byte[] bytes;
    private int[] ends;
    private int size;
    private int lastRead = -1;
    private String lastText = "";

    TextColumn(int expected) {
        bytes = new byte[expected == 0 ? 0 : FIRST_BYTES];
        ends = new int[expected];
    }

    void add(String text) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1) + 16);
        }
        int start = start(size);
        if (text == null || text.isEmpty()) {
            ends[size++] = start;
            return;
        }
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.addExact(start, utf8.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, bytes.length * 3L / 2)));
        }
        System.arraycopy(utf8, 0, bytes, start, utf8.length);
        ends[size++] = end;
    }

    /** For one thread. One String for a text several times in a row: lines of an account often name one document. */
    String get(int i) {
        if (i >= size) {
            return "";
        }
        int start = start(i);
        if (start == ends[i]) {
            return "";
        }
        if (lastRead < 0 || !Arrays.equals(bytes, start, ends[i], bytes, start(lastRead), ends[lastRead])) {
            lastText = new String(bytes, start, ends[i] - start, StandardCharsets.UTF_8);
            lastRead = i;
        }
        return lastText;
    }

    /** A well-mixed 64-bit hash of the bytes. */
    long hash(int i) {
        long hash = 0xcbf29ce484222325L;
        for (int at = start(i); at < ends[i]; at++) {
            hash = (hash ^ (bytes[at] & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }

    private int start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }
}
