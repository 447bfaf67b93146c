package ru.zhku.debt.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.ledger.StatementView.Allocation;
import ru.zhku.debt.ledger.StatementView.Charge;
import ru.zhku.debt.ledger.StatementView.Receipt;
import ru.zhku.debt.ledger.domain.AccountDebt;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.DueDates;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.debt.ledger.domain.FoldedCharge;
import ru.zhku.debt.ledger.domain.LineIds;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PaymentFact;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.time.WorkingCalendars;

/** The statement of one account: the same fold that fills the sums, stopped on the day asked for. */
@ApplicationScoped
class Statements {
    private final DataSource dataSource;
    private final WorkingCalendars calendars;

    Statements(DataSource dataSource, WorkingCalendars calendars) {
        this.dataSource = dataSource;
        this.calendars = calendars;
    }

    /** Its lines are of one moment: a register is in it whole or not at all. */
    @Transactional
    StatementView of(UUID accountId, LocalDate asOf, Scope scope) {
        var loaded = load(accountId, scope);
        var account = loaded.account;
        var dueDates = new DueDates(calendars.current());
        var trace = new Trace(loaded.notes);
        var fold = new AccountFold(account.charges, account.payments, trace);
        if (!fold.through((int) asOf.toEpochDay())) {
            throw new IllegalStateException("a posted refund exceeds what is paid on its day, account " + accountId);
        }
        var charges = fold.charges().stream()
                .sorted((a, b) -> compare(a.fact(), b.fact()))
                .map(charge -> view(charge, asOf, dueDates, trace))
                .toList();
        var debt = AccountDebt.of(fold, account.charges, account.classes, (int) asOf.toEpochDay());
        long charged = fold.charges().stream().mapToLong(c -> c.fact().amount()).sum();
        long paid = fold.charges().stream().mapToLong(FoldedCharge::paid).sum();
        return new StatementView(
                accountId,
                account.number,
                asOf,
                charges,
                trace.receipts(fold),
                new StatementView.Totals(
                        Money.ofKopecks(charged),
                        Money.ofKopecks(paid),
                        Money.ofKopecks(debt.notDue()),
                        Money.ofKopecks(debt.overdue()),
                        Money.ofKopecks(debt.principal()),
                        Money.ofKopecks(debt.advance()),
                        Money.ofKopecks(debt.principal() - debt.advance()),
                        Money.ofKopecks(debt.monthly().shown())),
                inForce(loaded, (int) asOf.toEpochDay()));
    }

    /** Of what officials posted, the lines that count by this day, as those of the statement itself. */
    private static List<StatementView.Correction> inForce(Loaded loaded, int day) {
        var lines = new HashSet<Long>();
        loaded.account.charges.stream()
                .filter(charge -> charge.inForceOn() <= day)
                .forEach(charge -> lines.add(charge.id()));
        loaded.account.payments.stream()
                .filter(payment -> payment.paidOn() <= day)
                .forEach(payment -> lines.add(payment.id()));
        return loaded.notes.entrySet().stream()
                .filter(note -> lines.contains(note.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private record Loaded(AccountFacts account, Map<Long, StatementView.Correction> notes) {}

    private Loaded load(UUID accountId, Scope scope) {
        try (var connection = dataSource.getConnection();
                var moment = connection.createStatement()) {
            moment.execute("set transaction isolation level repeatable read");
            var account = new FactStore(connection).one(accountId, scope);
            return new Loaded(account, LineNotes.of(connection, account.seq));
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    private static int compare(ChargeFact a, ChargeFact b) {
        int order = Integer.compare(a.dueOn(), b.dueOn());
        if (order == 0) {
            order = Resource.of(a.resource())
                    .name()
                    .compareTo(Resource.of(b.resource()).name());
        }
        return order != 0 ? order : Long.compare(a.id(), b.id());
    }

    private static Charge view(FoldedCharge charge, LocalDate asOf, DueDates dueDates, Trace trace) {
        var fact = charge.fact();
        var due = LocalDate.ofEpochDay(fact.dueOn());
        return new Charge(
                LineIds.toUuid(fact.id()),
                Resource.of(fact.resource()).name(),
                Months.toYearMonth(fact.month()).toString(),
                fact.documentNumber(),
                due,
                Money.ofKopecks(fact.amount()),
                Money.ofKopecks(charge.paid()),
                Money.ofKopecks(charge.outstanding()),
                AgeBucket.of(due, asOf).name(),
                charge.outstanding() == 0 ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, asOf)),
                dueDates.limitationExpiresOn(due),
                dueDates.isUnverified(due),
                trace.allocations.getOrDefault(fact.id(), List.of()),
                trace.notes.get(fact.id()));
    }

    /** What came and went and what it paid, in the order of the fold. */
    private static final class Trace implements FoldListener {
        private final Map<Long, List<Allocation>> allocations = new HashMap<>();
        private final Map<Long, Receipt> receipts = new LinkedHashMap<>();
        private final Map<Long, StatementView.Correction> notes;

        Trace(Map<Long, StatementView.Correction> notes) {
            this.notes = notes;
        }

        @Override
        public void credited(ChargeFact credit) {
            take(
                    credit.id(),
                    Receipt.CREDIT,
                    credit.inForceOn(),
                    credit.resource(),
                    credit.month(),
                    credit.documentNumber(),
                    -credit.amount());
        }

        @Override
        public void received(PaymentFact payment) {
            var kind = payment.isRefund() ? Receipt.REFUND : Receipt.PAYMENT;
            take(
                    payment.id(),
                    kind,
                    payment.paidOn(),
                    payment.resource(),
                    payment.month(),
                    payment.operationCode(),
                    payment.amount());
        }

        private void take(long id, String kind, int day, int resource, int month, String reference, long amount) {
            receipts.put(
                    id,
                    new Receipt(
                            LineIds.toUuid(id),
                            kind,
                            LocalDate.ofEpochDay(day),
                            resource == 0 ? null : Resource.of(resource).name(),
                            month == PostingBatch.NONE
                                    ? null
                                    : Months.toYearMonth(month).toString(),
                            reference,
                            Money.ofKopecks(amount),
                            Money.ZERO,
                            notes.get(id)));
        }

        @Override
        public void allocated(int day, ChargeFact charge, long sourceId, long amount) {
            var source = receipts.get(sourceId);
            allocations
                    .computeIfAbsent(charge.id(), id -> new ArrayList<>())
                    .add(new Allocation(
                            source.lineId(),
                            source.kind(),
                            source.receivedOn(),
                            LocalDate.ofEpochDay(day),
                            Money.ofKopecks(amount),
                            source.correction()));
        }

        /** With what is left of each where the fold stands. */
        List<Receipt> receipts(AccountFold fold) {
            fold.advances()
                    .forEach(money -> receipts.computeIfPresent(
                            money.sourceId(), (id, receipt) -> receipt.withAdvance(Money.ofKopecks(money.rest()))));
            return List.copyOf(receipts.values());
        }
    }
}
