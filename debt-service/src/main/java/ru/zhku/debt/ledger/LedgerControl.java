package ru.zhku.debt.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;

/** The sums of the append-only tables beside those of the derived ones; they must agree to the kopeck. */
record LedgerControl(
        @Schema(required = true) Totals facts,
        @Schema(required = true) Totals derived,

        @Schema(required = true, description = "sum of all absolute differences, in kopecks")
        long difference) {

    /** {@code balance} is charged less credited less received; of the derived ones it is that of account_debt. */
    record Totals(
            @Schema(required = true) Money charged,
            @Schema(required = true) Money credited,
            @Schema(required = true) Money received,
            @Schema(required = true) Money allocated) {}

    static LedgerControl of(Connection connection) throws SQLException {
        var facts = totals(
                connection,
                "select (select coalesce(sum(amount), 0) from charge where amount > 0),"
                        + " (select coalesce(-sum(amount), 0) from charge where amount < 0),"
                        + " (select coalesce(sum(amount), 0) from payment),"
                        + " (select coalesce(sum(amount), 0) from allocation)");
        var derived = totals(
                connection,
                "select (select coalesce(sum(charged), 0) from cube),"
                        + " (select coalesce(sum(credited), 0) from turnover),"
                        + " (select coalesce(sum(received), 0) from turnover),"
                        + " (select coalesce(sum(allocated), 0) from cube)");
        long difference = apart(facts.charged, derived.charged)
                + apart(facts.credited, derived.credited)
                + apart(facts.received, derived.received)
                + apart(facts.allocated, derived.allocated)
                + byDay(connection);
        return new LedgerControl(facts, derived, difference);
    }

    /** Sums may agree while days do not: the same once more by the day from which an amount counts. */
    private static long byDay(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select coalesce(sum(abs(amount)), 0) from (select day,"
                        + " sum(amount) as amount from (select in_force_on as day, amount from charge where amount > 0"
                        + " union all select effective_on, -amount from allocation"
                        + " union all select effective_on, allocated - charged from cube) s group by day) d");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long apart(Money a, Money b) {
        return Math.abs(a.kopecks() - b.kopecks());
    }

    private static Totals totals(Connection connection, String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            rows.next();
            return new Totals(
                    Money.ofKopecks(rows.getLong(1)),
                    Money.ofKopecks(rows.getLong(2)),
                    Money.ofKopecks(rows.getLong(3)),
                    Money.ofKopecks(rows.getLong(4)));
        }
    }
}
