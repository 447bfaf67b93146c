package ru.zhku.debt.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import ru.zhku.debt.ledger.Bookings.AllocationKey;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.kit.messaging.Outbox;

/** What is derived of accounts is made anew though no line arrives: on a new day, in a new class, after a loss. */
final class Refolding {
    private static final int AT_ONCE = Outbox.MOST_IN_A_ROW;

    private Refolding() {}

    /** The accounts whose figures change on a new business date though no line arrives. */
    static void newDay(Connection connection, Long[] seqs, LocalDate day, Outbox outbox) throws SQLException {
        figures(connection, seqs, day, outbox, false);
    }

    /** The figures of these accounts made anew from their facts. */
    static void rebuild(Connection connection, Long[] seqs, LocalDate day, Outbox outbox) throws SQLException {
        figures(connection, seqs, day, outbox, true);
    }

    private static void figures(Connection connection, Long[] seqs, LocalDate day, Outbox outbox, boolean fromFacts)
            throws SQLException {
        var facts = new FactStore(connection);
        var debts = new AccountDebts(day);
        int today = (int) day.toEpochDay();
        for (int from = 0; from < seqs.length; from += AT_ONCE) {
            var chunk = Arrays.copyOfRange(seqs, from, Math.min(seqs.length, from + AT_ONCE));
            var accounts = facts.loadStates(chunk).values();
            facts.readLines(accounts.stream()
                    .filter(account -> fromFacts || account.before == null || account.before.lastDay() > today)
                    .toList());
            var states = new ArrayList<AccountDebts.State>();
            for (var account : accounts) {
                var fold = account.fold(FoldListener.SILENT);
                fold.through(today);
                var state = AccountDebts.State.of(account, fold, today);
                fold.throughEnd();
                states.add(state.behind(fold));
            }
            debts.add(states, outbox);
            debts.writing().on(connection);
        }
    }

    /** Books what the folds of these accounts do in their present classes, with a sign. */
    static void book(Connection connection, Long[] seqs, CubeDelta delta, int sign) throws SQLException {
        var facts = new FactStore(connection);
        for (int from = 0; from < seqs.length; from += AT_ONCE) {
            var chunk = Arrays.copyOfRange(seqs, from, Math.min(seqs.length, from + AT_ONCE));
            for (var account : facts.load(chunk).values()) {
                Map<AllocationKey, long[]> unused = Bookings.newAllocations();
                var bookings = new Bookings(delta, account, unused, sign);
                var fold = new AccountFold(account.charges, account.payments, bookings);
                bookings.begin(fold);
                fold.throughEnd();
            }
            if (delta.isLarge()) {
                delta.write(connection);
            }
        }
    }
}
