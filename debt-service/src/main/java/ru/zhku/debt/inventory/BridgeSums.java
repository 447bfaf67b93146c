package ru.zhku.debt.inventory;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.inventory.domain.BridgeMovement;
import ru.zhku.debt.inventory.domain.BridgeRow;
import ru.zhku.kit.money.Money;

/** Opening + movements + unexplained = closing; each sum has its sign, what is paid is negative. */
@Schema(name = "BridgeSums")
record BridgeSums(
        @Schema(required = true) Money opening,
        @Schema(required = true) Money charged,
        @Schema(required = true) Money paid,
        @Schema(required = true) Money refunded,
        @Schema(required = true) Money advancesUsed,
        @Schema(required = true) Money recalculated,
        @Schema(required = true) Money transferred,
        @Schema(required = true) Money writtenOff,
        @Schema(required = true) Money postedLate,
        @Schema(required = true) Money classChanged,
        @Schema(required = true) Money municipalityChanged,
        @Schema(required = true) Money movedBetweenBuckets,

        @Schema(required = true, description = "0.00 в исправном учёте")
        Money unexplained,

        @Schema(required = true) Money closing) {

    static BridgeSums of(BridgeRow row) {
        return new BridgeSums(
                Money.ofKopecks(row.opening()),
                sum(row, BridgeMovement.CHARGED),
                sum(row, BridgeMovement.PAID),
                sum(row, BridgeMovement.REFUNDED),
                sum(row, BridgeMovement.ADVANCES_USED),
                sum(row, BridgeMovement.RECALCULATED),
                sum(row, BridgeMovement.TRANSFERRED),
                sum(row, BridgeMovement.WRITTEN_OFF),
                sum(row, BridgeMovement.POSTED_LATE),
                sum(row, BridgeMovement.CLASS_CHANGED),
                sum(row, BridgeMovement.MUNICIPALITY_CHANGED),
                sum(row, BridgeMovement.MOVED_BETWEEN_BUCKETS),
                Money.ofKopecks(row.unexplained()),
                Money.ofKopecks(row.closing()));
    }

    private static Money sum(BridgeRow row, BridgeMovement movement) {
        return Money.ofKopecks(row.of(movement));
    }

    List<Money> inOrder() {
        return List.of(
                opening,
                charged,
                paid,
                refunded,
                advancesUsed,
                recalculated,
                transferred,
                writtenOff,
                postedLate,
                classChanged,
                municipalityChanged,
                movedBetweenBuckets,
                unexplained,
                closing);
    }
}
