package ru.zhku.debt.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.zhku.debt.ledger.domain.AccountLines.ReversedWriteOff;
import ru.zhku.debt.ledger.domain.LineIds;
import ru.zhku.debt.ledger.domain.PostingPurpose;
import ru.zhku.kit.money.Money;

/** Which lines of an account officials posted, why, and what they correct; by the number of the line, oldest first. */
final class LineNotes {
    private static final String SELECT = "select line_id, document_id, purpose, reason_code, reason, corrects_id,"
            + " replaces_id, amount, business_date from correction_posted where account_seq = ? order by line_id";

    private static final String REVERSED = "select w.line_id, r.line_id, r.business_date from correction_posted w"
            + " join write_off_act t on t.write_off_id = w.document_id and t.state = 'REVERSED'"
            + " join correction_posted r on r.document_id = t.document_id and r.line = w.line"
            + " where w.account_seq = ? and w.purpose = 'WRITE_OFF'";

    private LineNotes() {}

    static List<ReversedWriteOff> reversedWriteOffs(Connection connection, long accountSeq) throws SQLException {
        var reversed = new ArrayList<ReversedWriteOff>();
        try (var query = connection.prepareStatement(REVERSED)) {
            query.setLong(1, accountSeq);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    int day = (int) rows.getObject(3, LocalDate.class).toEpochDay();
                    reversed.add(new ReversedWriteOff(rows.getLong(1), rows.getLong(2), day));
                }
            }
        }
        return reversed;
    }

    static Map<Long, StatementView.Correction> of(Connection connection, long accountSeq) throws SQLException {
        var notes = new LinkedHashMap<Long, StatementView.Correction>();
        try (var query = connection.prepareStatement(SELECT)) {
            query.setLong(1, accountSeq);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    notes.put(rows.getLong(1), note(rows));
                }
            }
        }
        return notes;
    }

    private static StatementView.Correction note(ResultSet row) throws SQLException {
        return new StatementView.Correction(
                LineIds.toUuid(row.getLong(1)),
                row.getObject(2, UUID.class),
                PostingPurpose.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                line(row.getObject(6, Long.class)),
                line(row.getObject(7, Long.class)),
                Money.ofKopecks(row.getLong(8)),
                row.getObject(9, LocalDate.class));
    }

    private static UUID line(Long id) {
        return id == null ? null : LineIds.toUuid(id);
    }
}
