package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.rows.Rows;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Idempotency;

/**
 * Up to which sum one person's word is enough for a write-off, a correction, or money that he entered himself; rows per
 * municipality, each from a day on, never edited. Compared with all that single persons decided on the accounts during
 * twelve months, so that a sum is not cut into small ones.
 */
@ApplicationScoped
class WriteOffLimits {
    private static final int MONTHS = 12;
    private static final String SELECT = "select id, oktmo, valid_from, amount, legal_basis, entered_by, entered_at"
            + " from write_off_limit where ";

    private static final String WRITE_OFFS = "select coalesce(sum(w.amount), 0) from write_off w join write_off_act t"
            + " on t.write_off_id = w.id where w.account_seq = any(?) and t.acted_on > ? and t.alone";
    private static final String CORRECTIONS =
            "select coalesce(sum(c.amount), 0) from correction c join correction_act t"
                    + " on t.correction_id = c.id where (c.account_seq = any(?) or c.other_seq = any(?)) and t.acted_on > ?"
                    + " and t.alone";
    private static final String OWN_ASSIGNMENTS =
            "select coalesce(sum(s.amount), 0) from suspense s join suspense_act t"
                    + " on t.suspense_id = s.id where t.account_seq = any(?) and t.acted_on > ? and t.kind = 'ASSIGN'"
                    + " and s.register_id is null and t.made_by = s.entered_by"
                    + " and not exists (select from suspense_act u where u.suspense_id = s.id and u.no > t.no)";

    /** What is in force of single persons' decisions, and what they took back. */
    private static final String DECIDED =
            "select (" + WRITE_OFFS + " and t.kind = 'APPROVE' and not exists (select from"
                    + " write_off_act r where r.write_off_id = w.id and r.state = 'REVERSED')) + (" + CORRECTIONS
                    + " and c.kind <> 'REVERSAL' and not exists (select from correction r where r.reverses = c.id"
                    + " and r.state = 'APPROVED')) + (" + OWN_ASSIGNMENTS + ")";

    private static final String REVERSED =
            "select (" + WRITE_OFFS + " and t.kind = 'REVERSE') + (" + CORRECTIONS + " and c.kind = 'REVERSAL')";

    private final Rows rows;
    private final CorrectionCallers callers;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    WriteOffLimits(Rows rows, CorrectionCallers callers, Idempotency idempotency, BusinessClock clock) {
        this.rows = rows;
        this.callers = callers;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * Whether the caller may decide alone. Never without a limit, and never by a limit that he entered himself. The
     * caller holds the ledger, so that no two decide beside each other.
     *
     * @param amount kopecks
     * @param reversal decisions are summed apart from what takes them back
     */
    @Transactional(TxType.MANDATORY)
    boolean allowAlone(List<Long> accountSeqs, String oktmo, long amount, boolean reversal) {
        var today = clock.today();
        var limit = rows
                .list(
                        SELECT + "oktmo = ? and valid_from <= ? order by valid_from desc limit 1",
                        List.of(oktmo, today),
                        WriteOffLimits::limit)
                .stream()
                .filter(found -> !found.enteredBy().equals(callers.name()))
                .findFirst();
        return limit.isPresent()
                && Math.addExact(amount, decided(accountSeqs, today.minusMonths(MONTHS), reversal))
                        <= limit.get().amount().kopecks();
    }

    private long decided(List<Long> seqs, LocalDate after, boolean reversal) {
        return reversal
                ? sum(REVERSED, List.of(seqs, after, seqs, seqs, after))
                : sum(DECIDED, List.of(seqs, after, seqs, seqs, after, seqs, after));
    }

    private long sum(String sql, List<?> values) {
        return rows.list(sql, values, row -> row.getLong(1)).get(0);
    }

    /** The latest first, within the caller's municipality. */
    List<WriteOffView.Limit> page(UUID before, int limit) {
        var values = new ArrayList<Object>();
        var where = new StringBuilder("true");
        var oktmo = callers.scope(null).oktmo();
        if (oktmo != null) {
            where.append(" and oktmo = ?");
            values.add(oktmo);
        }
        if (before != null) {
            where.append(" and id < ?");
            values.add(before);
        }
        return rows.list(SELECT + where + " order by id desc limit " + limit, values, WriteOffLimits::limit);
    }

    @Transactional
    WriteOffView.Limit enter(String key, WriteOffRequests.Limit request) {
        return idempotency.once(key, request, WriteOffView.Limit.class, () -> insert(request));
    }

    private WriteOffView.Limit insert(WriteOffRequests.Limit request) {
        var oktmo = callers.scope(null).oktmo();
        if (oktmo != null && !oktmo.equals(request.oktmo())) {
            throw Refusal.at("/oktmo", "write-off-limit-foreign", "oktmo", request.oktmo());
        }
        if (request.amount().isNegative()) {
            throw Refusal.at("/amount", "write-off-limit-negative");
        }
        var today = clock.today();
        if (request.validFrom().isBefore(today)) {
            throw Refusal.at("/validFrom", "write-off-limit-day", "today", today);
        }
        var view = new WriteOffView.Limit(
                Ids.next(),
                request.oktmo(),
                request.validFrom(),
                request.amount(),
                request.legalBasis().strip(),
                callers.name(),
                clock.now());
        int inserted = rows.update(
                "insert into write_off_limit(id, oktmo, valid_from, amount, legal_basis, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                view.id(),
                view.oktmo(),
                view.validFrom(),
                view.amount().kopecks(),
                view.legalBasis(),
                view.enteredBy(),
                Timestamp.from(view.enteredAt()));
        if (inserted == 0) {
            throw Refusal.at("/validFrom", "write-off-limit-exists", "day", request.validFrom());
        }
        return view;
    }

    private static WriteOffView.Limit limit(ResultSet row) throws SQLException {
        return new WriteOffView.Limit(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                Money.ofKopecks(row.getLong(4)),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant());
    }
}
