package ru.zhku.debt.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.inventory.domain.BridgeFigure;
import ru.zhku.debt.inventory.domain.BridgeMovement;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.debt.ledger.domain.Town;
import ru.zhku.kit.money.Money;

/**
 * A random town is posted in random registers, most lines for days long past, with changed classes and inventories of
 * random days in between: any two inventories are bridged to the kopeck, and all lines sum up to their cells.
 */
@QuarkusTest
class BridgePropertyTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 11);
    private static final List<String> PURPOSES =
            List.of("REGISTER", "REGISTER", "STORNO", "TRANSFER", "SUSPENSE", "WRITE_OFF", "WRITE_OFF_REVERSAL");

    @Inject
    Ledger ledger;

    @Inject
    DataSource dataSource;

    @Inject
    Bridges bridges;

    @Inject
    BridgeStore store;

    private record Frozen(String id, LocalDate asOf) {}

    @Test
    void anyTwoInventoriesOfARandomTownAreBridged() throws SQLException {
        for (long seed = 1; seed <= 2; seed++) {
            var random = new Random(seed);
            var place = new Municipality();
            var town = settle(new Town(random, "78" + (10_000_000L + seed), 12), place.oktmo);
            var frozen = new ArrayList<Frozen>();
            for (int register = 0; register < 10; register++) {
                post(town, random);
                if (register % 3 == 1) {
                    reclassify(town, random);
                }
                if (register % 2 == 1) {
                    var asOf = TODAY.minusDays(random.nextInt(400));
                    frozen.add(new Frozen(place.inventory(asOf.toString()), asOf));
                }
            }
            for (int i = 0; i < frozen.size(); i++) {
                for (int j = 0; j < frozen.size(); j++) {
                    var from = frozen.get(i);
                    var to = frozen.get(j);
                    if (from.asOf.isBefore(to.asOf) || from.asOf.equals(to.asOf) && i < j) {
                        check("seed " + seed + " from " + from + " to " + to, from, to, place.oktmo);
                    }
                }
            }
        }
    }

    private void check(String what, Frozen from, Frozen to, String oktmo) {
        var fromId = UUID.fromString(from.id);
        var toId = UUID.fromString(to.id);
        var bridge = bridges.between(fromId, toId, oktmo);
        for (var cell : bridge.cells()) {
            assertThat(cell.sums().unexplained()).as(what).isEqualTo(Money.ZERO);
        }
        assertThat(bridge.totals().sums().unexplained()).as(what).isEqualTo(Money.ZERO);
        assertThat(bridge.totals().sums().classChanged()).as(what).isEqualTo(Money.ZERO);
        assertThat(bridge.advances().unexplained()).as(what).isEqualTo(Money.ZERO);
        assertThat(bridge.balance().advancesUsed()).as(what).isEqualTo(Money.ZERO);

        var search = new BridgeLineSearch();
        var ends = bridges.ends(fromId, toId, oktmo);
        Map<List<Object>, Long> cells = new HashMap<>();
        for (var line : store.lines(ends, search, BridgeLine.Place.FIRST, 100_000)) {
            cells.merge(
                    List.of(line.resource(), line.consumerGroup(), line.bucket(), line.movement()),
                    line.amount().kopecks(),
                    Long::sum);
        }
        for (var cell : bridge.cells()) {
            for (var aged : cell.byBucket()) {
                for (var movement : BridgeMovement.values()) {
                    var key = List.<Object>of(cell.resource(), cell.consumerGroup(), aged.bucket(), movement);
                    assertThat(aged.sums().inOrder().get(movement.ordinal() + 1).kopecks())
                            .as("%s %s", what, key)
                            .isEqualTo(cells.getOrDefault(key, 0L));
                }
            }
        }
        search.figure = BridgeFigure.ADVANCES;
        var advances = new EnumMap<BridgeMovement, Long>(BridgeMovement.class);
        store.lines(ends, search, BridgeLine.Place.FIRST, 100_000)
                .forEach(line -> advances.merge(line.movement(), line.amount().kopecks(), Long::sum));
        for (var movement : BridgeMovement.values()) {
            assertThat(bridge.advances().inOrder().get(movement.ordinal() + 1).kopecks())
                    .as("%s advances %s", what, movement)
                    .isEqualTo(advances.getOrDefault(movement, 0L));
        }
    }

    private void post(Town town, Random random) throws SQLException {
        var kind = random.nextBoolean() ? PostingBatch.Kind.CHARGES : PostingBatch.Kind.PAYMENTS;
        var register = UUID.randomUUID();
        var batch = new PostingBatch(kind, town.supplierInn, register, 4);
        town.fill(batch, TODAY);
        QuarkusTransaction.requiringNew().run(() -> ledger.post(batch));
        update(
                "update posting set purpose = ? where register_id = ?",
                PURPOSES.get(random.nextInt(PURPOSES.size())),
                register);
    }

    private Town settle(Town town, String oktmo) throws SQLException {
        try (var connection = dataSource.getConnection();
                var account = connection.prepareStatement("insert into account(id, seq, supplier_inn, account_number,"
                        + " oktmo, street, house) values (?, nextval('account_seq'), ?, ?, ?, 'S', '1')"
                        + " returning seq")) {
            for (var settled : town.accounts) {
                account.setObject(1, UUID.randomUUID());
                account.setString(2, town.supplierInn);
                account.setString(3, settled.number);
                account.setString(4, oktmo);
                try (var rows = account.executeQuery()) {
                    rows.next();
                    settled.seq = rows.getLong(1);
                }
                addClasses(settled);
            }
        }
        return town;
    }

    private void reclassify(Town town, Random random) {
        QuarkusTransaction.requiringNew().run(() -> {
            var changed =
                    town.accounts.stream().filter(a -> random.nextInt(3) == 0).toList();
            var change = ledger.reclassify(changed.stream().map(a -> a.seq).toList());
            for (var account : changed) {
                account.newClass(random);
                try {
                    addClasses(account);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
            change.finish();
        });
    }

    private void addClasses(Town.Account account) throws SQLException {
        for (var consumer : account.unsaved()) {
            update(
                    "insert into account_class(account_seq, valid_from, consumer_group, tenure, register_id, line)"
                            + " values (?, ?, ?, ?, ?, 1)",
                    account.seq,
                    LocalDate.ofEpochDay(consumer.validFrom()),
                    consumer.group(),
                    consumer.tenure(),
                    UUID.randomUUID());
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
