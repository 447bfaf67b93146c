package ru.zhku.debt.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import ru.zhku.debt.agreement.domain.LedgerLines;
import ru.zhku.debt.agreement.domain.LedgerLines.Successor;
import ru.zhku.debt.rows.Rows;

/** Tells apart where the allocations of agreements come from: money of the debtor, or credits, which are no payments. */
@ApplicationScoped
class AgreementSources {
    private static final String MONEY = "select x.agreement_id, l.charge_id, l.effective_on, sum(sum(l.amount)) over"
            + " (partition by x.agreement_id, l.charge_id order by l.effective_on) from agreement_charge x"
            + " join agreement g on g.id = x.agreement_id join allocation l on l.account_seq = x.account_seq"
            + " and l.charge_id = x.charge_id and l.effective_on >= g.concluded_on where x.agreement_id = any(?)"
            + " and exists (select from payment y where y.id = l.source_id) group by 1, 2, 3";
    private static final String OF_CREDITS = " from agreement g join charge s on s.account_seq = g.account_seq"
            + " and s.amount < 0 join allocation l on l.account_seq = g.account_seq and l.source_id = s.id";
    private static final String CREDITS = "select g.id, l.charge_id, l.effective_on, sum(sum(l.amount)) over"
            + " (partition by g.id, l.charge_id order by l.effective_on)" + OF_CREDITS
            + " where g.id = any(?) group by 1, 2, 3";
    private static final String KNOWN = "select g.id, l.charge_id, sum(l.amount)" + OF_CREDITS
            + " where g.id = any(?) and l.effective_on <= g.concluded_on and l.posting_no <= g.known_posting"
            + " group by 1, 2";
    private static final String SUCCESSORS = "select g.id, k.line_id, coalesce(k.replaces_id, k.corrects_id),"
            + " s.in_force_on from agreement g join correction_posted k on k.account_seq = g.account_seq"
            + " and k.due_on is not null and k.amount > 0 and coalesce(k.replaces_id, k.corrects_id) is not null"
            + " and k.line_id >> 32 > g.known_posting"
            + " left join write_off_act t on k.purpose = 'WRITE_OFF_REVERSAL' and t.document_id = k.document_id"
            + " left join correction_posted w on w.document_id = t.write_off_id and w.line = k.line"
            + " left join charge s on s.id = w.line_id where g.id = any(?) order by 1, 2";

    private final Rows rows;

    AgreementSources(Rows rows) {
        this.rows = rows;
    }

    Map<UUID, LedgerLines> of(List<AgreementFile> files) {
        var ids = ids(files);
        if (ids.isEmpty()) {
            return Map.of();
        }
        var money = courses(
                MONEY, ids(files.stream().filter(AgreementFile::isOverPart).toList()));
        var credits = courses(CREDITS, ids);
        var known = known(ids);
        var successors = successors(ids);
        var lines = new HashMap<UUID, LedgerLines>();
        for (var id : ids) {
            lines.put(
                    id,
                    new LedgerLines(
                            money.getOrDefault(id, Map.of()),
                            credits.getOrDefault(id, Map.of()),
                            known.getOrDefault(id, Map.of()),
                            successors.getOrDefault(id, List.of())));
        }
        return lines;
    }

    /** By agreement and charge, the sum through each day on which it changed. */
    private Map<UUID, Map<Long, NavigableMap<LocalDate, Long>>> courses(String sql, List<UUID> ids) {
        var courses = new HashMap<UUID, Map<Long, NavigableMap<LocalDate, Long>>>();
        if (!ids.isEmpty()) {
            rows.list(
                    sql,
                    List.of(ids),
                    row -> courses.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                            .computeIfAbsent(row.getLong(2), id -> new TreeMap<>())
                            .put(row.getObject(3, LocalDate.class), row.getLong(4)));
        }
        return courses;
    }

    private Map<UUID, Map<Long, Long>> known(List<UUID> ids) {
        var known = new HashMap<UUID, Map<Long, Long>>();
        rows.list(
                KNOWN,
                List.of(ids),
                row -> known.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                        .put(row.getLong(2), row.getLong(3)));
        return known;
    }

    private Map<UUID, List<Successor>> successors(List<UUID> ids) {
        var successors = new HashMap<UUID, List<Successor>>();
        rows.list(
                SUCCESSORS,
                List.of(ids),
                row -> successors
                        .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Successor(row.getLong(2), row.getLong(3), row.getObject(4, LocalDate.class))));
        return successors;
    }

    private static List<UUID> ids(List<AgreementFile> files) {
        return files.stream().map(AgreementFile::id).toList();
    }
}
