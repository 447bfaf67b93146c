package ru.zhku.debt.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import ru.zhku.kit.messaging.Outbox;

/** The business date on which the table of debts stands; it goes forward day by day, under the ledger's lock. */
final class LedgerDays {
    private final Connection connection;
    private final Outbox outbox;

    LedgerDays(Connection connection, Outbox outbox) {
        this.connection = connection;
        this.outbox = outbox;
    }

    /**
     * Does every day after the last one done, {@code day} included; a new ledger and one set back begin on it.
     *
     * @return whether there was anything to do
     */
    boolean reach(LocalDate day) throws SQLException {
        var done = done();
        if (day.equals(done)) {
            return false;
        }
        boolean goesOn = done != null && done.isBefore(day);
        for (var next = goesOn ? done.plusDays(1) : day; !next.isAfter(day); next = next.plusDays(1)) {
            begin(next);
        }
        try (var upsert = connection.prepareStatement("insert into ledger_day(id, done_through) values (1, ?)"
                + " on conflict (id) do update set done_through = excluded.done_through")) {
            upsert.setObject(1, day);
            upsert.executeUpdate();
        }
        return true;
    }

    /** Brings the accounts whose figures change on this date without any line up to it. */
    private void begin(LocalDate day) throws SQLException {
        var seqs = new ArrayList<Long>();
        try (var query = connection.prepareStatement(
                "select account_seq from account_debt where next_change_on <= ? order by account_seq")) {
            query.setObject(1, day);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    seqs.add(rows.getLong(1));
                }
            }
        }
        Refolding.newDay(connection, seqs.toArray(Long[]::new), day, outbox);
        new Closings(connection).make(day);
    }

    private LocalDate done() throws SQLException {
        try (var query = connection.prepareStatement("select done_through from ledger_day");
                var rows = query.executeQuery()) {
            return rows.next() ? rows.getObject(1, LocalDate.class) : null;
        }
    }
}
