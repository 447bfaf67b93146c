package ru.zhku.debt.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zhku.debt.account.domain.ConsumerGroup.MUNICIPAL_ORGANISATION;
import static ru.zhku.debt.account.domain.ConsumerGroup.POPULATION;
import static ru.zhku.debt.account.domain.Resource.HEATING;
import static ru.zhku.debt.account.domain.Resource.RENT;
import static ru.zhku.debt.ageing.domain.AgeBucket.M1_3;
import static ru.zhku.debt.ageing.domain.AgeBucket.M3_12;
import static ru.zhku.debt.ageing.domain.AgeBucket.NOT_DUE;
import static ru.zhku.debt.inventory.domain.BridgeMovement.ADVANCES_USED;
import static ru.zhku.debt.inventory.domain.BridgeMovement.CHARGED;
import static ru.zhku.debt.inventory.domain.BridgeMovement.CLASS_CHANGED;
import static ru.zhku.debt.inventory.domain.BridgeMovement.MOVED_BETWEEN_BUCKETS;
import static ru.zhku.debt.inventory.domain.BridgeMovement.PAID;
import static ru.zhku.debt.inventory.domain.BridgeMovement.POSTED_LATE;
import static ru.zhku.debt.inventory.domain.BridgeMovement.RECALCULATED;
import static ru.zhku.debt.inventory.domain.BridgeMovement.REFUNDED;
import static ru.zhku.debt.inventory.domain.BridgeMovement.TRANSFERRED;
import static ru.zhku.debt.inventory.domain.BridgeMovement.WRITTEN_OFF;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.inventory.domain.Bridge.Moved;
import ru.zhku.debt.inventory.domain.Bridge.Standing;

class BridgeTest {
    /** 100 overdue; 60 charged, 30 of the old paid: the old grows older, the new is not due. */
    @Test
    void openingAndMovementsAreTheClosing() {
        var bridge = Bridge.of(
                List.of(new Standing(HEATING, POPULATION, M1_3, 100)),
                List.of(new Standing(HEATING, POPULATION, M3_12, 70), new Standing(HEATING, POPULATION, NOT_DUE, 60)),
                List.of(
                        new Moved(CHARGED, HEATING, POPULATION, NOT_DUE, 60),
                        new Moved(PAID, HEATING, POPULATION, M3_12, -30)));

        var cell = bridge.cells().get(0);
        assertThat(cell.row()).isEqualTo(new BridgeRow(100, Map.of(CHARGED, 60L, PAID, -30L), 0, 130));
        assertThat(cell.byBucket().get(M1_3)).isEqualTo(new BridgeRow(100, Map.of(MOVED_BETWEEN_BUCKETS, -100L), 0, 0));
        assertThat(cell.byBucket().get(M3_12))
                .isEqualTo(new BridgeRow(0, Map.of(PAID, -30L, MOVED_BETWEEN_BUCKETS, 100L), 0, 70));
        assertThat(cell.byBucket().get(NOT_DUE)).isEqualTo(new BridgeRow(0, Map.of(CHARGED, 60L), 0, 60));
        assertThat(bridge.total().row()).isEqualTo(cell.row());
    }

    /** What was posted late corrects the opening in the age it had then, and grows older with it. */
    @Test
    void aLateFactIsAMovementOfItsOwn() {
        var bridge = Bridge.of(
                List.of(new Standing(HEATING, POPULATION, M1_3, 100)),
                List.of(new Standing(HEATING, POPULATION, M3_12, 80)),
                List.of(new Moved(POSTED_LATE, HEATING, POPULATION, M1_3, -20)));

        var cell = bridge.cells().get(0);
        assertThat(cell.row().of(POSTED_LATE)).isEqualTo(-20);
        assertThat(cell.byBucket().get(M1_3).of(MOVED_BETWEEN_BUCKETS)).isEqualTo(-80);
        assertThat(cell.byBucket().get(M3_12).of(MOVED_BETWEEN_BUCKETS)).isEqualTo(80);
        assertThat(cell.row().unexplained()).isZero();
    }

    @Test
    void aChangeOfGroupIsZeroOverAllGroups() {
        var bridge = Bridge.of(
                List.of(new Standing(HEATING, POPULATION, M1_3, 100)),
                List.of(new Standing(HEATING, MUNICIPAL_ORGANISATION, M1_3, 100)),
                List.of(
                        new Moved(CLASS_CHANGED, HEATING, POPULATION, M1_3, -100),
                        new Moved(CLASS_CHANGED, HEATING, MUNICIPAL_ORGANISATION, M1_3, 100)));

        assertThat(bridge.cells())
                .extracting(cell -> cell.row().of(CLASS_CHANGED))
                .containsExactly(-100L, 100L);
        assertThat(bridge.total().row()).isEqualTo(new BridgeRow(100, Map.of(), 0, 100));
        assertThat(bridge.byGroup()).extracting(Bridge.Cell::group).containsExactly(POPULATION, MUNICIPAL_ORGANISATION);
        assertThat(bridge.byResource()).extracting(cell -> cell.row().closing()).containsExactly(100L);
    }

    @Test
    void whatNoMovementExplainsIsShown() {
        var bridge = Bridge.of(List.of(), List.of(new Standing(RENT, POPULATION, NOT_DUE, 7)), List.of());

        assertThat(bridge.cells().get(0).row()).isEqualTo(new BridgeRow(0, Map.of(), 7, 7));
        assertThat(bridge.total().row().unexplained()).isEqualTo(7);
    }

    @Test
    void aCellOfNothingIsLeftOut() {
        var bridge = Bridge.of(
                List.of(new Standing(RENT, POPULATION, NOT_DUE, 0)),
                List.of(),
                List.of(
                        new Moved(CHARGED, HEATING, POPULATION, NOT_DUE, 5),
                        new Moved(PAID, HEATING, POPULATION, NOT_DUE, -5)));

        assertThat(bridge.cells()).extracting(Bridge.Cell::resource).containsExactly(HEATING);
    }

    /** An advance of 40 pays a new charge of 40: it is gone, so is the charge, the balance is what it was plus 40. */
    @Test
    void usingAnAdvanceLeavesTheBalance() {
        var principal = BridgeRow.of(100, Map.of(CHARGED, 40L, ADVANCES_USED, -40L), 100);
        var advances = BridgeRow.of(40, Map.of(ADVANCES_USED, -40L), 0);

        assertThat(principal.minus(advances)).isEqualTo(new BridgeRow(60, Map.of(CHARGED, 40L), 0, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTER, true, 100, CHARGED",
        "REGISTER, true, -100, RECALCULATED",
        "REGISTER, false, 100, PAID",
        "REGISTER, false, -100, REFUNDED",
        "SUSPENSE, false, 100, PAID",
        "SUSPENSE, false, -100, REFUNDED",
        "STORNO, true, 100, RECALCULATED",
        "STORNO, false, -100, RECALCULATED",
        "TRANSFER, true, -100, TRANSFERRED",
        "TRANSFER, false, 100, TRANSFERRED",
        "WRITE_OFF, true, -100, WRITTEN_OFF",
        "WRITE_OFF_REVERSAL, true, 100, WRITTEN_OFF"
    })
    void thePurposeDecidesBeforeTheKind(String purpose, boolean charge, long amount, BridgeMovement movement) {
        assertThat(BridgeMovement.of(purpose, charge, amount)).isEqualTo(movement);
    }

    /** Random charges with random movements: whatever is told of them, each cell and each sum of cells is an equation. */
    @Test
    void everySumIsAnEquation() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var opening = new ArrayList<Standing>();
            var closing = new ArrayList<Standing>();
            var moved = new ArrayList<Moved>();
            for (int charge = 0; charge < 1 + random.nextInt(20); charge++) {
                live(random, opening, closing, moved);
            }
            var bridge = Bridge.of(opening, closing, moved);
            for (var cell : bridge.cells()) {
                assertEquation(seed, cell);
            }
            bridge.byGroup().forEach(new Checker(seed)::check);
            bridge.byResource().forEach(new Checker(seed)::check);
            assertEquation(seed, bridge.total());
            assertThat(bridge.total().row().of(CLASS_CHANGED))
                    .as("seed %d", seed)
                    .isZero();
        }
    }

    private record Checker(long seed) {
        void check(Bridge.Cell cell) {
            assertEquation(seed, cell);
        }
    }

    private static void live(Random random, List<Standing> opening, List<Standing> closing, List<Moved> moved) {
        var resource = random.nextBoolean() ? HEATING : RENT;
        var before = random.nextBoolean() ? POPULATION : MUNICIPAL_ORGANISATION;
        var after = random.nextInt(4) == 0 ? MUNICIPAL_ORGANISATION : before;
        int young = random.nextInt(AgeBucket.values().length);
        var first = AgeBucket.values()[young];
        var last = AgeBucket.values()[young + random.nextInt(AgeBucket.values().length - young)];
        long rest = random.nextInt(1_000);
        opening.add(new Standing(resource, before, first, rest));
        if (before != after) {
            moved.add(new Moved(CLASS_CHANGED, resource, before, first, -rest));
            moved.add(new Moved(CLASS_CHANGED, resource, after, first, rest));
        }
        var kinds = List.of(POSTED_LATE, CHARGED, PAID, REFUNDED, RECALCULATED, TRANSFERRED, WRITTEN_OFF);
        for (int i = random.nextInt(4); i > 0; i--) {
            var movement = kinds.get(random.nextInt(kinds.size()));
            long amount = random.nextInt(2_000) - 1_000;
            moved.add(new Moved(movement, resource, after, movement == POSTED_LATE ? first : last, amount));
            rest += amount;
        }
        closing.add(new Standing(resource, after, last, rest));
    }

    private static void assertEquation(long seed, Bridge.Cell cell) {
        long movements =
                cell.row().movements().values().stream().mapToLong(m -> m).sum();
        assertThat(cell.row().opening() + movements)
                .as("seed %d", seed)
                .isEqualTo(cell.row().closing());
        assertThat(cell.row().unexplained()).as("seed %d", seed).isZero();
        long moved = 0;
        for (var row : cell.byBucket().values()) {
            long all = row.movements().values().stream().mapToLong(m -> m).sum();
            assertThat(row.opening() + all).as("seed %d", seed).isEqualTo(row.closing());
            moved += row.of(MOVED_BETWEEN_BUCKETS);
        }
        assertThat(moved).as("seed %d", seed).isZero();
    }
}
