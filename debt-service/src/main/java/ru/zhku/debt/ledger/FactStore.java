package ru.zhku.debt.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import ru.zhku.debt.ledger.domain.AccountDebt;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.ConsumerClass;
import ru.zhku.debt.ledger.domain.FoldState;
import ru.zhku.debt.ledger.domain.PaymentFact;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.problem.Refusal;

/** Reads the facts of some accounts at once. */
final class FactStore {
    private static final int FETCH = 5_000;

    private final Connection connection;
    private final Map<String, String> texts = new HashMap<>();

    FactStore(Connection connection) {
        this.connection = connection;
    }

    Long[] accountsWithFacts() throws SQLException {
        return seqs(connection.prepareStatement(
                "select seq from account a where exists (select from charge c where c.account_seq = a.seq)"
                        + " or exists (select from payment p where p.account_seq = a.seq) order by seq"));
    }

    Long[] withFigures(Long[] among) throws SQLException {
        var query = connection.prepareStatement(
                "select account_seq from account_debt where account_seq = any(?) order by 1");
        query.setArray(1, connection.createArrayOf("bigint", among));
        return seqs(query);
    }

    /**
     * Those of a scope that may owe something overdue on a day: who does so today, and whose charges were settled since;
     * for a day after the last one done, all with figures. Nothing else makes an overdue debt smaller.
     */
    Long[] mayOwe(Scope scope, LocalDate asOf) throws SQLException {
        var query = connection.prepareStatement("select account_seq from account_debt"
                + " where (?::text is null or oktmo = ?) and (?::text is null or supplier_inn = ?) and (overdue > 0"
                + " or account_seq in (select account_seq from allocation where effective_on > ?)"
                + " or ? > (select done_through from ledger_day)) order by 1");
        query.setString(1, scope.oktmo());
        query.setString(2, scope.oktmo());
        query.setString(3, scope.supplierInn());
        query.setString(4, scope.supplierInn());
        query.setObject(5, asOf);
        query.setObject(6, asOf);
        return seqs(query);
    }

    /** The first column; the query is closed. */
    private static Long[] seqs(PreparedStatement query) throws SQLException {
        var seqs = new ArrayList<Long>();
        try (query;
                var rows = query.executeQuery()) {
            while (rows.next()) {
                seqs.add(rows.getLong(1));
            }
        }
        return seqs.toArray(Long[]::new);
    }

    /** With all their facts, in the order of {@code seqs}. */
    Map<Long, AccountFacts> load(Long[] seqs) throws SQLException {
        var found = loadAccounts(seqs);
        readLines(found, seqs);
        return found;
    }

    /** With their stored figures and the state of their folds, as far as there is one; without facts. */
    Map<Long, AccountFacts> loadStates(Long[] seqs) throws SQLException {
        var found = loadAccounts(seqs);
        eachState(seqs, (card, state) -> found.get(card.accountSeq()).stored(card, state));
        return found;
    }

    /**
     * The same with the names on the cards, which saves asking for the accounts: who gives an account another
     * municipality makes its card anew in the same transaction ({@link Ledger#reclassify}).
     */
    Map<Long, AccountFacts> loadByCards(Long[] seqs) throws SQLException {
        var found = inOrder(seqs);
        eachState(seqs, (card, state) -> {
            var account = new AccountFacts(
                    card.accountSeq(),
                    card.accountId(),
                    card.accountNumber(),
                    shared(card.supplierInn()),
                    shared(card.oktmo()));
            account.stored(card, state);
            found.put(account.seq, account);
        });
        readAccounts(
                found, Stream.of(seqs).filter(seq -> found.get(seq) == null).toArray(Long[]::new));
        readClasses(found, seqs);
        return found;
    }

    private void eachState(Long[] seqs, BiConsumer<AccountDebt.Card, FoldState> reader) throws SQLException {
        each("select card, fold_state from account_debt where account_seq = any(?)", seqs, row -> {
            var card = DebtBytes.card(row.getBytes(1));
            reader.accept(card, state(row.getBytes(2), card.debt()));
        });
    }

    private static Map<Long, AccountFacts> inOrder(Long[] seqs) {
        var found = new LinkedHashMap<Long, AccountFacts>();
        for (var seq : seqs) {
            found.put(seq, null);
        }
        return found;
    }

    private Map<Long, AccountFacts> loadAccounts(Long[] seqs) throws SQLException {
        var found = inOrder(seqs);
        readAccounts(found, seqs);
        readClasses(found, seqs);
        return found;
    }

    private void readAccounts(Map<Long, AccountFacts> found, Long[] seqs) throws SQLException {
        if (seqs.length == 0) {
            return;
        }
        each(
                "select seq, id, account_number, supplier_inn, oktmo from account where seq = any(?)",
                seqs,
                row -> found.put(
                        row.getLong(1),
                        new AccountFacts(
                                row.getLong(1),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                shared(row.getString(4)),
                                shared(row.getString(5)))));
    }

    /** One that does not agree with the figures beside it was passed over by somebody and is not used. */
    private static FoldState state(byte[] bytes, AccountDebt stored) {
        var state = DebtBytes.read(bytes);
        return state != null && state.agreesWith(stored) ? state : null;
    }

    /** Gives these accounts their facts instead of a state. */
    void readLines(Collection<AccountFacts> accounts) throws SQLException {
        if (accounts.isEmpty()) {
            return;
        }
        var found = new HashMap<Long, AccountFacts>();
        for (var account : accounts) {
            account.before = null;
            found.put(account.seq, account);
        }
        readLines(found, found.keySet().stream().sorted().toArray(Long[]::new));
    }

    private void readClasses(Map<Long, AccountFacts> found, Long[] seqs) throws SQLException {
        each(
                "select distinct on (account_seq, valid_from) account_seq, valid_from, consumer_group, tenure"
                        + " from account_class where account_seq = any(?)"
                        + " order by account_seq, valid_from, id desc",
                seqs,
                row -> found.get(row.getLong(1))
                        .classes
                        .add(new ConsumerClass(day(row, 2), row.getInt(3), row.getInt(4))));
    }

    private void readLines(Map<Long, AccountFacts> found, Long[] seqs) throws SQLException {
        each(
                "select account_seq, id, resource, service_month, amount, in_force_on - date '1970-01-01',"
                        + " due_on - date '1970-01-01', document_number from charge where account_seq = any(?)",
                seqs,
                row -> found.get(row.getLong(1)).charges.add(charge(row)));
        each(
                "select account_seq, id, resource, service_month, amount, paid_on - date '1970-01-01', operation_code"
                        + " from payment where account_seq = any(?)",
                seqs,
                row -> found.get(row.getLong(1)).payments.add(payment(row)));
    }

    /** @throws Refusal {@code account-not-found}, also for an account outside the scope */
    AccountFacts one(UUID accountId, Scope scope) throws SQLException {
        var account = load(seqOf(accountId)).values().stream()
                .filter(found -> scope.covers(found.oktmo, found.supplierInn))
                .findFirst();
        return account.orElseThrow(() -> Refusal.of("account-not-found", "id", accountId));
    }

    private Long[] seqOf(UUID accountId) throws SQLException {
        try (var query = connection.prepareStatement("select seq from account where id = ?")) {
            query.setObject(1, accountId);
            try (var rows = query.executeQuery()) {
                return rows.next() ? new Long[] {rows.getLong(1)} : new Long[0];
            }
        }
    }

    /** The charges of an account whose due date was stated in their register, not derived. */
    Set<Long> statedDue(long seq) throws SQLException {
        var ids = new HashSet<Long>();
        each(
                "select id from charge where account_seq = any(?) and due_stated",
                new Long[] {seq},
                row -> ids.add(row.getLong(1)));
        return ids;
    }

    private ChargeFact charge(ResultSet row) throws SQLException {
        return new ChargeFact(
                row.getLong(2),
                row.getInt(3),
                row.getInt(4),
                row.getLong(5),
                row.getInt(6),
                row.getInt(7),
                shared(row.getString(8)));
    }

    private static PaymentFact payment(ResultSet row) throws SQLException {
        int month = row.getInt(4);
        boolean named = !row.wasNull();
        return new PaymentFact(
                row.getLong(2),
                row.getInt(3),
                named ? month : PostingBatch.NONE,
                row.getLong(5),
                row.getInt(6),
                row.getString(7));
    }

    private static int day(ResultSet row, int column) throws SQLException {
        return (int) row.getObject(column, LocalDate.class).toEpochDay();
    }

    /** The same few texts come again and again. */
    private String shared(String text) {
        return text.isEmpty() ? "" : texts.size() > FETCH ? text : texts.computeIfAbsent(text, t -> t);
    }

    private void each(String sql, Long[] seqs, RowReader reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("bigint", seqs));
            query.setFetchSize(FETCH);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
