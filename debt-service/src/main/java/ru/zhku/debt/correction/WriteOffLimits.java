package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Idempotency;

/** Up to which sum one person's word is enough; rows per municipality, each from a day on, never edited. */
@ApplicationScoped
class WriteOffLimits {
    private static final String SELECT = "select id, oktmo, valid_from, amount, legal_basis, entered_by, entered_at"
            + " from write_off_limit where ";

    private final CorrectionRows rows;
    private final CorrectionCallers callers;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    WriteOffLimits(CorrectionRows rows, CorrectionCallers callers, Idempotency idempotency, BusinessClock clock) {
        this.rows = rows;
        this.callers = callers;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Kopecks; nothing where no limit is known: then it is always for two. */
    long on(LocalDate day, String oktmo) {
        return rows
                .list(
                        SELECT + "oktmo = ? and valid_from <= ? order by valid_from desc limit 1",
                        List.of(oktmo, day),
                        WriteOffLimits::limit)
                .stream()
                .mapToLong(limit -> limit.amount().kopecks())
                .findFirst()
                .orElse(0);
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
