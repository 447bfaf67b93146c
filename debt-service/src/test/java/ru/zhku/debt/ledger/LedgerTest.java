package ru.zhku.debt.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.ageing.Ageing;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.ledger.domain.Town;

/** Random towns posted in random registers, against an independent reading of the rules on many dates. */
@QuarkusTest
class LedgerTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 11);
    private static final List<List<Dimension>> CUTS = List.of(
            List.of(),
            List.of(Dimension.RESOURCE),
            List.of(Dimension.PLAN_RESOURCE, Dimension.TENURE),
            List.of(Dimension.RESOURCE, Dimension.CONSUMER_GROUP),
            List.of(Dimension.CONSUMER_GROUP, Dimension.SUPPLIER),
            List.of(Dimension.STREET, Dimension.PLAN_RESOURCE, Dimension.CONSUMER_GROUP),
            List.of(Dimension.HOUSE));

    @Inject
    Ledger ledger;

    @Inject
    Ageing ageing;

    @Inject
    DataSource dataSource;

    @Inject
    TransactionManager transactions;

    @Inject
    LedgerControlResource hourly;

    @Test
    void matricesOfRandomTownsEqualTheIndependentFold() throws SQLException {
        for (long seed = 1; seed <= 2; seed++) {
            var random = new Random(seed);
            var town = settle(new Town(random, "77" + (10_000_000L + seed), 25));
            for (int register = 0; register < 10; register++) {
                post(town, random);
            }
            compare(town, random, "seed " + seed);
            reclassify(town, random);
            compare(town, random, "reclassified, seed " + seed);
            var day = TODAY.plusDays(random.nextInt(30));
            for (var next = TODAY.plusDays(1); !next.isAfter(day); next = next.plusDays(1)) {
                ledger.newDay(next);
            }
            assertDebts(town, day);
            assertThat(control()).as("seed %d", seed).isZero();
        }
    }

    /** Three years in their order, as suppliers send them: no month reads what lies before it, and nothing differs. */
    @Test
    void monthAfterMonthIsPostedFromTheStateOfTheFolds() throws Exception {
        var random = new Random(7);
        var town = settle(new Town(random, "LT" + random.nextLong(), 5));
        int code = 0;
        for (int month = Months.of(YearMonth.of(2019, 1)); month <= Months.of(YearMonth.of(2021, 12)); month++) {
            var charges = new PostingBatch(PostingBatch.Kind.CHARGES, town.supplierInn, UUID.randomUUID(), 30);
            var payments = new PostingBatch(PostingBatch.Kind.PAYMENTS, town.supplierInn, UUID.randomUUID(), 30);
            for (int account = 0; account < 5; account++) {
                long seq = town.accounts.get(account).seq;
                for (int resource = 1; resource <= 3; resource++) {
                    int late = random.nextInt(8) == 0 ? month - random.nextInt(3) : month;
                    long amount = random.nextInt(9) == 0 ? -random.nextInt(50) - 1 : random.nextInt(900) + 1;
                    charges.addCharge(++code, seq, resource, late, amount, PostingBatch.NONE, "D" + month, "");
                }
                long paid = account == 0 ? 0 : random.nextInt(account * 700) + 1;
                int day = Months.inForceOn(month) + 3 + random.nextInt(20);
                if (paid > 0) {
                    payments.addPayment(++code, seq, random.nextInt(2), PostingBatch.NONE, paid, day, "P" + code);
                }
            }
            QuarkusTransaction.requiringNew().run(() -> ledger.post(charges));
            assertThat(QuarkusTransaction.requiringNew()
                            .call(() -> ledger.post(payments))
                            .posted())
                    .isEqualTo(payments.size());
        }
        var seqs = town.accounts.stream().map(account -> account.seq).toArray(Long[]::new);
        QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = dataSource.getConnection()) {
                var stored = new FactStore(connection).loadStates(seqs);
                var facts = new FactStore(connection).load(seqs);
                var debts = ledger.debts(List.of(seqs), TODAY);
                for (int i = 0; i < seqs.length; i++) {
                    assertState(stored.get(seqs[i]), facts.get(seqs[i]));
                    assertThat(stored.get(seqs[i]).stored.debt()).isEqualTo(debts.get(i));
                }
                return null;
            }
        });
        assertThat(control()).isZero();
    }

    /** More accounts than are read, folded and written at once: one portion is folded while others are under way. */
    @Test
    void aRegisterOfThousandsOfAccountsIsPostedLikeASmallOne() throws SQLException {
        var random = new Random(11);
        var town = settle(new Town(random, "LT" + random.nextLong(), 2_300));
        postMany(town);
        QuarkusTransaction.requiringNew().run(() -> postMany(town));
        compare(town, random, "2300 accounts");
        assertDebts(town, TODAY);
        assertThat(control()).isZero();
    }

    /** Each by itself, or what the first has written is before the second reads: where a transaction holds both. */
    private void postMany(Town town) {
        for (var kind : PostingBatch.Kind.values()) {
            var batch = new PostingBatch(kind, town.supplierInn, UUID.randomUUID(), 5_000);
            var expected = town.fill(batch, TODAY, 5_000);
            var result = QuarkusTransaction.joiningExisting().call(() -> ledger.post(batch));
            assertThat(result.posted()).isEqualTo(expected.posted());
            assertThat(result.defects()).hasSameSizeAs(expected.defects());
            assertThat(result.duplicateLines()).containsExactlyInAnyOrderElementsOf(expected.duplicates());
        }
    }

    @Test
    void aStatementThatFailsAmidARegisterUndoesItWhole() throws SQLException {
        var random = new Random(12);
        var town = settle(new Town(random, "LT" + random.nextLong(), 3_500));
        var broken = charges(town, 2_200, "no text of a database\u0000");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> ledger.post(broken)))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .hasMessageContaining("0x00");
        assertThat(ageing.matrix(TODAY, List.of(), new Scope(null, town.supplierInn))
                        .balance())
                .isZero();
        var whole = charges(town, 2_200, "a document");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> ledger.post(whole))
                        .posted())
                .isEqualTo(3_500);
        assertThat(ageing.matrix(TODAY, List.of(), new Scope(null, town.supplierInn))
                        .balance())
                .isEqualTo(350_000);
        assertThat(control()).isZero();
    }

    /** More figures than are written at once, first new ones, then such as are there; more portions than may wait. */
    @Test
    void theFiguresOfAVeryLargeRegisterAreWrittenInPortions() throws SQLException {
        int accounts = 8_500;
        var town = settle(new Town(new Random(14), "LT" + UUID.randomUUID(), accounts));
        for (int time = 1; time <= 2; time++) {
            var batch = charges(town, 0, "");
            QuarkusTransaction.requiringNew().run(() -> ledger.post(batch));
            assertThat(ageing.matrix(TODAY, List.of(), new Scope(null, town.supplierInn))
                            .balance())
                    .isEqualTo(time * accounts * 100L);
            assertThat(events(town)).isEqualTo(time * accounts);
            assertThat(control()).isZero();
        }
    }

    /** Two of three accounts are rewritten, as somebody keeps the third one's figures. */
    @Test
    void figuresThatCannotBeRewrittenUndoTheirRegister() throws SQLException {
        var town = settle(new Town(new Random(15), "LT" + UUID.randomUUID(), 3));
        var first = charges(town, 0, "");
        QuarkusTransaction.requiringNew().run(() -> ledger.post(first));
        execute("create function keep() returns trigger language plpgsql as 'begin return null; end'");
        execute("create trigger keep before update on account_debt for each row when (old.account_seq = "
                + town.accounts.get(1).seq + ") execute function keep()");
        try {
            var second = charges(town, 0, "");
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> ledger.post(second)))
                    .hasMessageContaining("2 of 3 accounts");
        } finally {
            execute("drop function keep cascade");
        }
        assertThat(ageing.matrix(TODAY, List.of(), new Scope(null, town.supplierInn))
                        .balance())
                .isEqualTo(300);
        assertThat(control()).isZero();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The timeout strikes between two statements, while another thread writes: what comes behind it is not posted. */
    @Test
    void aTransactionThatIsTimedOutAmidARegisterUndoesItWhole() throws Exception {
        var random = new Random(13);
        var town = settle(new Town(random, "LT" + random.nextLong(), 3_500));
        var batch = charges(town, 0, "");
        try (var other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table charge in share mode");
            var transaction = new CompletableFuture<Transaction>();
            var posting = CompletableFuture.runAsync(
                    () -> QuarkusTransaction.requiringNew().timeout(2).call(() -> {
                        transaction.complete(transactions.getTransaction());
                        return ledger.post(batch);
                    }));
            await().until(() -> transaction.join().getStatus() != Status.STATUS_ACTIVE);
            other.rollback();
            assertThatThrownBy(posting::join).isInstanceOf(CompletionException.class);
        }
        assertThat(ageing.matrix(TODAY, List.of(), new Scope(null, town.supplierInn))
                        .balance())
                .isZero();
        assertThat(control()).isZero();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> ledger.post(batch))
                        .posted())
                .isEqualTo(3_500);
        assertThat(events(town)).isEqualTo(3_500);
        assertThat(control()).isZero();
    }

    /** Of the changed figures of this supplier's accounts. */
    private long events(Town town) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select coalesce(sum(events), 0) from outbox where"
                        + " type like '%account-debt-changed%' and position(convert_to(?, 'UTF8') in body) > 0")) {
            query.setString(1, town.supplierInn);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** A rouble for each account, one of them with this document. */
    private static PostingBatch charges(Town town, int at, String document) {
        var batch =
                new PostingBatch(PostingBatch.Kind.CHARGES, town.supplierInn, UUID.randomUUID(), town.accounts.size());
        int month = Months.of(YearMonth.of(2021, 6));
        for (int i = 0; i < town.accounts.size(); i++) {
            long seq = town.accounts.get(i).seq;
            batch.addCharge(i + 1, seq, 1, month, 100, PostingBatch.NONE, i == at ? document : "", "");
        }
        return batch;
    }

    /** The schedule has no role; a control that it may not do never alarms anybody. */
    @Test
    void theHourlyControlNeedsNoCaller() {
        assertThatCode(hourly::check).doesNotThrowAnyException();
    }

    private void post(Town town, Random random) {
        var kind = random.nextBoolean() ? PostingBatch.Kind.CHARGES : PostingBatch.Kind.PAYMENTS;
        var batch = new PostingBatch(kind, town.supplierInn, UUID.randomUUID(), 4);
        var expected = town.fill(batch, TODAY);
        var result = QuarkusTransaction.requiringNew().call(() -> ledger.post(batch));
        assertThat(result.defects().stream().map(d -> d.line() + d.code()).sorted())
                .isEqualTo(expected.defects().stream().sorted().toList());
        assertThat(result.duplicateLines()).containsExactlyInAnyOrderElementsOf(expected.duplicates());
        assertThat(result.posted()).isEqualTo(expected.posted());
        if (random.nextInt(4) == 0) {
            assertDebts(town, TODAY);
        }
    }

    private void compare(Town town, Random random, String what) {
        var scope = new Scope(null, town.supplierInn);
        for (int i = 0; i < 6; i++) {
            var asOf = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(700));
            for (var cut : CUTS) {
                var matrix = ageing.matrix(asOf, cut, scope);
                assertThat(matrix.cells())
                        .as("%s on %s by %s", what, asOf, cut)
                        .containsExactlyInAnyOrderElementsOf(town.cells(asOf, cut));
                assertThat(matrix.balance()).isEqualTo(town.balance(asOf));
                assertThat(matrix.advance()).isEqualTo(town.advance(asOf));
            }
        }
    }

    private void assertDebts(Town town, LocalDate day) {
        var seqs = town.accounts.stream().map(account -> account.seq).toList();
        var computed = ledger.debts(seqs, day);
        var stored = new HashMap<Long, AccountFacts>();
        var facts = new HashMap<Long, AccountFacts>();
        QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = dataSource.getConnection()) {
                stored.putAll(new FactStore(connection).loadStates(seqs.toArray(Long[]::new)));
                facts.putAll(new FactStore(connection).load(seqs.toArray(Long[]::new)));
                return null;
            }
        });
        var courses = ledger.courses(seqs);
        for (int i = 0; i < seqs.size(); i++) {
            var charges = courses.get(seqs.get(i));
            assertThat(charges.stream().mapToLong(c -> c.outstandingOn(day)).sum())
                    .isEqualTo(computed.get(i).principal());
            assertThat(charges.stream()
                            .filter(c -> c.dueOn().isBefore(day))
                            .mapToLong(c -> c.outstandingOn(day))
                            .sum())
                    .isEqualTo(computed.get(i).overdue());
            if (!town.accounts.get(i).isEmpty()) {
                assertThat(stored.get(seqs.get(i)).stored.debt()).isEqualTo(computed.get(i));
                if (stored.get(seqs.get(i)).before != null) {
                    assertState(stored.get(seqs.get(i)), facts.get(seqs.get(i)));
                }
            }
        }
    }

    /** What is kept of a fold is what its facts make. */
    private static void assertState(AccountFacts stored, AccountFacts facts) {
        assertThat(stored.before).isNotNull();
        var fold = facts.fold(FoldListener.SILENT);
        fold.throughEnd();
        var expected = fold.state(facts.charged(AccountFold.NEVER));
        assertThat(stored.before.lastDay()).isEqualTo(expected.lastDay());
        assertThat(stored.before.open()).isEqualTo(expected.open());
        assertThat(stored.before.advances()).isEqualTo(expected.advances());
        assertThat(DebtBytes.of(stored.before)).isEqualTo(DebtBytes.of(expected));
    }

    private long control() throws SQLException {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = dataSource.getConnection()) {
                return LedgerControl.of(connection, new Scope(null, null)).difference();
            }
        });
    }

    private Town settle(Town town) throws SQLException {
        try (var connection = dataSource.getConnection();
                var account = connection.prepareStatement("insert into account(id, seq, supplier_inn, account_number,"
                        + " oktmo, street, house) values (?, nextval('account_seq'), ?, ?, '47733000', ?, ?)"
                        + " returning seq")) {
            for (var settled : town.accounts) {
                account.setObject(1, UUID.randomUUID());
                account.setString(2, town.supplierInn);
                account.setString(3, settled.number);
                account.setString(4, settled.street);
                account.setString(5, settled.house);
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
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into account_class(account_seq, valid_from,"
                        + " consumer_group, tenure, register_id, line) values (?, ?, ?, ?, ?, 1)")) {
            for (var consumer : account.unsaved()) {
                insert.setLong(1, account.seq);
                insert.setObject(2, LocalDate.ofEpochDay(consumer.validFrom()));
                insert.setInt(3, consumer.group());
                insert.setInt(4, consumer.tenure());
                insert.setObject(5, UUID.randomUUID());
                insert.executeUpdate();
            }
        }
    }
}
