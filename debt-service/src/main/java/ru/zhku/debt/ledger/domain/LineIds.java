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
}
