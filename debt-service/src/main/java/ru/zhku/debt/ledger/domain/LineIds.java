package ru.zhku.debt.ledger.domain;

import java.util.UUID;

/** The outside name of a line of the ledger: a UUID of version 8 around its number. */
public final class LineIds {
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private LineIds() {}

    public static UUID toUuid(long id) {
        return new UUID(VERSION_8, VARIANT | id);
    }

    /** The number of the line, -1 if this is not the name of any. */
    public static long of(UUID name) {
        boolean isOurs =
                name.getMostSignificantBits() == VERSION_8 && (name.getLeastSignificantBits() & VARIANT) == VARIANT;
        long id = name.getLeastSignificantBits() & ~VARIANT;
        return isOurs && toUuid(id).equals(name) ? id : -1;
    }
}
