package ru.zhku.debt.inventory.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One equation in kopecks: opening + movements + unexplained = closing. Movements carry their sign: what is paid is
 * negative.
 *
 * @param unexplained zero in a sound ledger
 */
public record BridgeRow(long opening, Map<BridgeMovement, Long> movements, long unexplained, long closing) {
    public BridgeRow {
        movements = Collections.unmodifiableMap(withZeros(movements));
    }

    /** With what the movements leave open as unexplained. */
    public static BridgeRow of(long opening, Map<BridgeMovement, Long> movements, long closing) {
        long explained = movements.values().stream().reduce(opening, Math::addExact);
        return new BridgeRow(opening, movements, Math.subtractExact(closing, explained), closing);
    }

    public long of(BridgeMovement movement) {
        return movements.get(movement);
    }

    public BridgeRow minus(BridgeRow other) {
        var rest = new EnumMap<BridgeMovement, Long>(BridgeMovement.class);
        movements.forEach((movement, amount) -> rest.put(movement, Math.subtractExact(amount, other.of(movement))));
        return new BridgeRow(
                Math.subtractExact(opening, other.opening),
                rest,
                Math.subtractExact(unexplained, other.unexplained),
                Math.subtractExact(closing, other.closing));
    }

    private static Map<BridgeMovement, Long> withZeros(Map<BridgeMovement, Long> some) {
        var all = new EnumMap<BridgeMovement, Long>(BridgeMovement.class);
        for (var movement : BridgeMovement.values()) {
            all.put(movement, some.getOrDefault(movement, 0L));
        }
        return all;
    }
}
