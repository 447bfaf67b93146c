package ru.zhku.debt.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.ledger.domain.AccountDebt;
import ru.zhku.debt.ledger.domain.AccountDebt.OverThreshold;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.AccountLines;
import ru.zhku.debt.ledger.domain.ChargeCourse;
import ru.zhku.debt.ledger.domain.DueDates;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.debt.ledger.domain.PostingResult;
import ru.zhku.debt.ledger.domain.Reclassification;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.messaging.Outbox;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.time.WorkingCalendars;

/**
 * The front door of the ledger. Facts come in here and are never changed afterwards; allocations, cubes and the list
 * of debtors are derived from them in the same transaction.
 */
@ApplicationScoped
public class Ledger {
    private static final long LOCK = 0x6c6564676572L;
    private static final int AT_ONCE = 1_000;

    private final DataSource dataSource;
    private final WorkingCalendars calendars;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Lanes lanes;

    Ledger(DataSource dataSource, WorkingCalendars calendars, Outbox outbox, BusinessClock clock, Lanes lanes) {
        this.lanes = lanes;
        this.dataSource = dataSource;
        this.calendars = calendars;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** As SQL: the line of this number is neither a write-off nor the reversal of one. What was billed stays a cost. */
    public static String isNoWriteOff(String lineId) {
        return "not exists (select from posting w where w.no = " + lineId
                + " >> 32 and w.purpose in ('WRITE_OFF', 'WRITE_OFF_REVERSAL'))";
    }

    /** What the column {@code card} of {@code account_debt} holds. */
    public static AccountDebt.Card card(byte[] bytes) {
        return DebtBytes.card(bytes);
    }

    /**
     * Posts the lines of one register inside the caller's transaction. The caller has checked every line by itself
     * (known account of this supplier, amounts, months, no payment after the business date); the ledger checks what
     * needs other facts: refunds that exceed what is paid, operation codes used before. Lines with such a defect are
     * left out and named in the result; a caller that wants all or nothing rolls back when there are any.
     */
    @Transactional(TxType.MANDATORY)
    public PostingResult post(PostingBatch batch) {
        var second = Poster.isLarge(batch) ? lanes.second() : null;
        try {
            return with(connection -> post(connection, second, batch));
        } finally {
            lanes.close(second);
        }
    }

    private PostingResult post(Connection connection, Connection second, PostingBatch batch) throws SQLException {
        var today = clock.today();
        boolean daysPassed = new LedgerDays(connection, outbox).reach(today);
        long no = nextPosting(connection);
        var delta = new CubeDelta();
        var dueDates = new DueDates(calendars.current());
        var poster = new Poster(connection, batch, no, today, dueDates, delta, outbox);
        var result = poster.post(lanes, daysPassed ? null : second);
        record(connection, batch, no, today, result);
        delta.write(connection);
        new Closings(connection).touched(delta.earliest(), today);
        return result;
    }

    /**
     * To be called inside the transaction that changes rows of {@code account_class} or {@code account.oktmo}:
     * before the first change with the accounts it will touch; {@link Reclassification#finish} after the last.
     */
    @Transactional(TxType.MANDATORY)
    public Reclassification reclassify(Collection<Long> accountSeqs) {
        var seqs = accountSeqs.stream().distinct().sorted().toArray(Long[]::new);
        int before = with(connection -> {
            upToDate(connection);
            var delta = new CubeDelta();
            Refolding.book(connection, seqs, delta, -1);
            delta.write(connection);
            return delta.earliest();
        });
        return () -> with(connection -> {
            var today = upToDate(connection);
            var delta = new CubeDelta();
            Refolding.book(connection, seqs, delta, 1);
            delta.write(connection);
            new Closings(connection).touched(Math.min(before, delta.earliest()), today);
            Refolding.newDay(connection, new FactStore(connection).withFigures(seqs), today, outbox);
            return null;
        });
    }

    /** Brings the ledger up to this date; nothing is left to do where a posting came first. */
    @Transactional
    void newDay(LocalDate day) {
        with(connection -> {
            new LedgerDays(connection, outbox).reach(day);
            return null;
        });
    }

    /** A line is posted on a day whose own changes are done, those of the days before it too, each in its turn. */
    private LocalDate upToDate(Connection connection) throws SQLException {
        var today = clock.today();
        new LedgerDays(connection, outbox).reach(today);
        return today;
    }

    /** Makes every derived table anew from the facts and the classes of the accounts. */
    @Transactional
    void rebuild(LocalDate today) {
        with(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("truncate cube, turnover, holder, closing, cube_close, holder_close");
            }
            var seqs = new FactStore(connection).accountsWithFacts();
            var delta = new CubeDelta();
            Refolding.book(connection, seqs, delta, 1);
            delta.write(connection);
            new Closings(connection).make(today);
            Refolding.rebuild(connection, seqs, today, outbox);
            return null;
        });
    }

    /** What these accounts owed or will owe on a day, by the facts that are known now; in the order asked. */
    public List<AccountDebt> debts(List<Long> accountSeqs, LocalDate asOf) {
        int day = (int) asOf.toEpochDay();
        return without(connection -> {
            var debts = new ArrayList<AccountDebt>(accountSeqs.size());
            var facts = new FactStore(connection);
            var seqs = accountSeqs.toArray(Long[]::new);
            for (int from = 0; from < seqs.length; from += AT_ONCE) {
                var chunk = Arrays.copyOfRange(seqs, from, Math.min(seqs.length, from + AT_ONCE));
                for (var account : facts.load(chunk).values()) {
                    var fold = new AccountFold(account.charges, account.payments, FoldListener.SILENT);
                    fold.through(day);
                    debts.add(AccountDebt.of(fold, account.charges, account.classes, day));
                }
            }
            return debts;
        });
    }

    /**
     * One account with all its facts, for calculations that fold them.
     *
     * @throws ru.zhku.kit.problem.Refusal {@code account-not-found}, also for an account outside the scope
     */
    public AccountLines lines(UUID accountId, Scope scope) {
        return without(connection -> {
            var facts = new FactStore(connection);
            var account = facts.one(accountId, scope);
            return new AccountLines(
                    account.id,
                    account.number,
                    account.supplierInn,
                    account.classes,
                    account.charges,
                    account.payments,
                    facts.statedDue(account.seq),
                    LineNotes.reversedWriteOffs(connection, account.seq));
        });
    }

    /**
     * Until the caller's transaction ends no line is posted: what is read is of one moment, and what is told of an
     * account keeps its place among what the ledger tells of it.
     */
    @Transactional(TxType.MANDATORY)
    public void hold() {
        without(connection -> {
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock_shared(" + LOCK + ")")) {
                return lock.execute();
            }
        });
    }

    /** Until the caller's transaction ends nobody else posts or holds: for a posting that depends on what it reads. */
    @Transactional(TxType.MANDATORY)
    public void holdAlone() {
        with(connection -> null);
    }

    /** All charges of these accounts with what was paid of each, day by day, by the facts that are known now. */
    public Map<Long, List<ChargeCourse>> courses(Collection<Long> accountSeqs) {
        return without(connection -> ChargeCourses.of(connection, accountSeqs));
    }

    /** The accounts of a scope that are over the threshold on a day, by the facts that are known now. */
    public OverThreshold overThreshold(LocalDate asOf, Scope scope) {
        var seqs = without(connection -> List.of(new FactStore(connection).mayOwe(scope, asOf)));
        var over = debts(seqs, asOf).stream().filter(AccountDebt::overThreshold).toList();
        var social = over.stream()
                .filter(debt -> debt.tenure() == Tenure.SOCIAL_TENANT.number())
                .toList();
        return new OverThreshold(over.size(), overdue(over), social.size(), overdue(social));
    }

    private static long overdue(List<AccountDebt> debts) {
        return debts.stream().mapToLong(AccountDebt::overdue).sum();
    }

    private static long nextPosting(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("select nextval('posting_no')")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void record(
            Connection connection, PostingBatch batch, long no, LocalDate today, PostingResult result)
            throws SQLException {
        try (var insert = connection.prepareStatement("insert into posting(no, register_id, kind, supplier_inn,"
                + " business_date, lines, amount, purpose) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, no);
            insert.setObject(2, batch.registerId());
            insert.setString(3, batch.kind().name());
            insert.setString(4, batch.supplierInn());
            insert.setObject(5, today);
            insert.setLong(6, result.posted());
            insert.setLong(7, result.postedSum());
            insert.setString(8, batch.purpose().name());
            insert.executeUpdate();
        }
    }

    /** One posting at a time: so the events of an account leave in the order of its states. */
    private <T> T with(Lane.Work<T> work) {
        return without(connection -> {
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(" + LOCK + ")")) {
                lock.execute();
            }
            lanes.changes();
            return work.on(connection);
        });
    }

    private <T> T without(Lane.Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be reached", e);
        }
    }
}
