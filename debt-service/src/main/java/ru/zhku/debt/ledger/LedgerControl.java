package ru.zhku.debt.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.money.Money;

/**
 * The sums of the append-only tables beside those of the derived ones; they must agree to the kopeck. Whoever is bound to
 * a municipality or a supplier gets the sums of its accounts: a line is its account's, and an account is where it is now,
 * as in the derived tables.
 */
record LedgerControl(
        @Schema(required = true) Totals facts,
        @Schema(required = true) Totals derived,

        @Schema(required = true, description = "debts of the accounts beside their facts, kopecks")
        long debtsDifference,

        @Schema(required = true, description = "the last month closing beside the sums that it closes, kopecks")
        long closingDifference,

        @Schema(required = true, description = "accounts with an unpaid charge beside those that the matrix counts")
        long accountsDifference,

        @Schema(
                required = true,
                description = "accounts that the list of debtors shows otherwise than their figures are")
        long cardsDifference,

        @Schema(required = true, description = "sum of all absolute differences, in kopecks and accounts")
        long difference) {

    /** Stand in a statement for the lines of the accounts, and for the derived rows, that are compared. */
    private static final String LINES = ":lines";

    private static final String DERIVED = ":derived";

    private static final String FACTS =
            "select (select coalesce(sum(amount), 0) from charge where amount > 0 and :lines),"
                    + " (select coalesce(-sum(amount), 0) from charge where amount < 0 and :lines),"
                    + " (select coalesce(sum(amount), 0) from payment where :lines),"
                    + " (select coalesce(sum(amount), 0) from allocation where :lines)";

    private static final String SUMS = "select (select coalesce(sum(charged), 0) from cube where :derived),"
            + " (select coalesce(sum(credited), 0) from turnover where :derived),"
            + " (select coalesce(sum(received), 0) from turnover where :derived),"
            + " (select coalesce(sum(allocated), 0) from cube where :derived)";

    /** Sums may agree while days do not: the same once more by the day from which an amount counts. */
    private static final String BY_DAY = "select coalesce(sum(abs(amount)), 0) from (select day, sum(amount) as amount"
            + " from (select in_force_on as day, amount from charge where amount > 0 and :lines"
            + " union all select effective_on, -amount from allocation where :lines"
            + " union all select effective_on, allocated - charged from cube where :derived) s group by day) d";

    /** A row of account_debt holds until its next change: so it is held against the facts before that day. */
    private static final String DEBTS = "select coalesce(sum(abs(apart)), 0) from (select d.principal - d.advance"
            + " - coalesce(sum(f.amount), 0) as apart from account_debt d left join (select account_seq,"
            + " in_force_on as day, amount from charge where :lines"
            + " union all select account_seq, paid_on, -amount from payment where :lines) f"
            + " on f.account_seq = d.account_seq and f.day < coalesce(d.next_change_on, 'infinity')"
            + " where :derived group by d.account_seq) s";

    private static final String CLOSING =
            "select coalesce(sum(abs(amount)), 0) from (select due_on, sum(amount) as amount"
                    + " from (select due_on, charged - allocated as amount from cube_close"
                    + " where closed_on = (select max(closed_on) from closing) and :derived"
                    + " union all select due_on, allocated - charged from cube"
                    + " where effective_on <= (select max(closed_on) from closing) and :derived) s group by due_on) d";

    private static final String ACCOUNTS = "select abs((select count(distinct c.account_seq) from (select * from charge"
            + " where :lines) c left join (select account_seq, charge_id, sum(amount) as paid from allocation where :lines"
            + " group by 1, 2) p on p.account_seq = c.account_seq and p.charge_id = c.id"
            + " where c.amount > coalesce(p.paid, 0) and c.account_seq not in (select account_seq from mixed_account))"
            + " - (select coalesce(sum(accounts), 0) from holder"
            + " where grain = 0 and next_due_on = 'infinity' and :derived))";

    private static final String CARDS = "select count(*) from account_debt d where card <> debt_card(d) and :derived";

    record Totals(
            @Schema(required = true) Money charged,
            @Schema(required = true) Money credited,
            @Schema(required = true) Money received,
            @Schema(required = true) Money allocated) {}

    /** In a transaction of one moment: so a register is in both sums or in neither. */
    static LedgerControl of(Connection connection, Scope scope) throws SQLException {
        var facts = totals(connection, FACTS, scope);
        var derived = totals(connection, SUMS, scope);
        long debts = number(connection, DEBTS, scope);
        long closing = number(connection, CLOSING, scope);
        long accounts = number(connection, ACCOUNTS, scope);
        long cards = number(connection, CARDS, scope);
        long difference = apart(facts.charged, derived.charged)
                + apart(facts.credited, derived.credited)
                + apart(facts.received, derived.received)
                + apart(facts.allocated, derived.allocated)
                + number(connection, BY_DAY, scope)
                + debts
                + closing
                + accounts
                + cards;
        return new LedgerControl(facts, derived, debts, closing, accounts, cards, difference);
    }

    private static long apart(Money a, Money b) {
        return Math.abs(a.kopecks() - b.kopecks());
    }

    private static long number(Connection connection, String sql, Scope scope) throws SQLException {
        try (var query = scoped(connection, sql, scope);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Totals totals(Connection connection, String sql, Scope scope) throws SQLException {
        try (var query = scoped(connection, sql, scope);
                var rows = query.executeQuery()) {
            rows.next();
            return new Totals(
                    Money.ofKopecks(rows.getLong(1)),
                    Money.ofKopecks(rows.getLong(2)),
                    Money.ofKopecks(rows.getLong(3)),
                    Money.ofKopecks(rows.getLong(4)));
        }
    }

    private static PreparedStatement scoped(Connection connection, String sql, Scope scope) throws SQLException {
        var bounds = new LinkedHashMap<String, String>();
        bounds.put("oktmo = ?", scope.oktmo());
        bounds.put("supplier_inn = ?", scope.supplierInn());
        bounds.values().removeIf(Objects::isNull);
        var ours = bounds.isEmpty() ? "true" : String.join(" and ", bounds.keySet());
        var lines = bounds.isEmpty() ? ours : "account_seq in (select seq from account where " + ours + ")";
        int places = sql.split(LINES + "|" + DERIVED, -1).length - 1;
        var query = connection.prepareStatement(sql.replace(LINES, lines).replace(DERIVED, ours));
        int at = 0;
        for (int place = 0; place < places; place++) {
            for (var bound : bounds.values()) {
                query.setString(++at, bound);
            }
        }
        return query;
    }
}
