package ru.zhku.debt.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import ru.zhku.debt.ledger.domain.ChargeCourse;

/** Reads how charges were paid from the allocations, which are what the fold made of the facts. */
final class ChargeCourses {
    private static final String CHARGES = "select id, account_seq, resource, service_month, in_force_on, due_on, amount"
            + " from charge where account_seq = any(?) and amount > 0 order by due_on, id";
    private static final String PAID = "select charge_id, effective_on, sum(amount) from allocation"
            + " where account_seq = any(?) group by 1, 2 having sum(amount) <> 0 order by 1, 2";

    private ChargeCourses() {}

    static Map<Long, List<ChargeCourse>> of(Connection connection, Collection<Long> accountSeqs) throws SQLException {
        var seqs = connection.createArrayOf("bigint", accountSeqs.toArray());
        var paid = paid(connection, seqs);
        var courses = new HashMap<Long, List<ChargeCourse>>();
        accountSeqs.forEach(seq -> courses.put(seq, new ArrayList<>()));
        try (var query = connection.prepareStatement(CHARGES)) {
            query.setArray(1, seqs);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    courses.get(rows.getLong(2))
                            .add(new ChargeCourse(
                                    rows.getLong(1),
                                    rows.getInt(3),
                                    rows.getInt(4),
                                    rows.getObject(5, LocalDate.class),
                                    rows.getObject(6, LocalDate.class),
                                    rows.getLong(7),
                                    paid.getOrDefault(rows.getLong(1), new TreeMap<>())));
                }
            }
        }
        return courses;
    }

    private static Map<Long, NavigableMap<LocalDate, Long>> paid(Connection connection, Array seqs)
            throws SQLException {
        var paid = new HashMap<Long, NavigableMap<LocalDate, Long>>();
        try (var query = connection.prepareStatement(PAID)) {
            query.setArray(1, seqs);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var days = paid.computeIfAbsent(rows.getLong(1), id -> new TreeMap<>());
                    var before = days.lastEntry();
                    days.put(
                            rows.getObject(2, LocalDate.class),
                            rows.getLong(3) + (before == null ? 0 : before.getValue()));
                }
            }
        }
        return paid;
    }
}
