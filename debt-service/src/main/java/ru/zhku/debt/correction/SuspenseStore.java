package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.correction.domain.SuspenseActKind;
import ru.zhku.debt.correction.domain.SuspenseAge;
import ru.zhku.debt.correction.domain.SuspenseState;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.debt.rows.Rows;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.time.BusinessClock;

/** Rows of money in suspense; added, never changed. */
@ApplicationScoped
class SuspenseStore {
    /** The state in SQL, by the last act. */
    static final String STATE = "case l.kind when 'ASSIGN' then 'ASSIGNED' when 'RETURN_TO_PAYER' then 'RETURNED'"
            + " when 'ANNUL' then 'ANNULLED' else 'OPEN' end";

    static final String FROM = " from suspense s left join lateral (select kind, no from suspense_act a"
            + " where a.suspense_id = s.id order by no desc limit 1) l on true where ";
    private static final String SELECT = "select s.id, s.supplier_inn, s.oktmo, " + STATE + ", s.paid_on, s.amount,"
            + " s.operation_code, s.stated_account, s.resource, s.service_month, s.register_id, s.line, s.note,"
            + " exists (select from suspense_payer p where p.suspense_id = s.id), s.entered_on, s.entered_by,"
            + " s.entered_at, coalesce(l.no, 0) + 1" + FROM;

    private final Rows rows;
    private final BusinessClock clock;

    SuspenseStore(Rows rows, BusinessClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Money that comes in.
     *
     * @param resource 0 if none is named
     * @param month {@link PostingBatch#NONE} if none is named
     * @param registerId null if it was entered by hand
     */
    record Arrival(
            UUID id,
            String supplierInn,
            String oktmo,
            LocalDate paidOn,
            long amount,
            String operationCode,
            String statedAccount,
            int resource,
            int month,
            UUID registerId,
            Long line,
            String note) {}

    /** False if the supplier's operation of this code is in suspense already. */
    boolean insert(Arrival money, String by, Instant at) {
        return rows.update(
                        "insert into suspense(id, supplier_inn, oktmo, paid_on, amount, operation_code, stated_account,"
                                + " resource, service_month, register_id, line, note, entered_on, entered_by, entered_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        money.id,
                        money.supplierInn,
                        money.oktmo,
                        money.paidOn,
                        money.amount,
                        money.operationCode,
                        money.statedAccount,
                        money.resource,
                        money.month == PostingBatch.NONE ? null : money.month,
                        money.registerId,
                        money.line,
                        money.note,
                        clock.today(),
                        by,
                        Timestamp.from(at))
                == 1;
    }

    /** Which of these operation codes of a supplier stand in the ledger. */
    Set<String> postedCodes(String supplierInn, Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        var posted = new HashSet<>(rows.list(
                "select p.operation_code from payment p join account a on a.seq = p.account_seq"
                        + " where p.code_hash = any(?) and a.supplier_inn = ?",
                List.of(hashes(supplierInn, codes), supplierInn),
                row -> row.getString(1)));
        posted.retainAll(Set.copyOf(codes));
        return posted;
    }

    /** Whether the ledger has this very payment: code, sum and day. */
    boolean isPosted(String supplierInn, String code, long amount, LocalDate paidOn) {
        return rows.list(
                                "select 1 from payment p join account a on a.seq = p.account_seq where p.code_hash = any(?)"
                                        + " and a.supplier_inn = ? and p.operation_code = ? and p.amount = ? and p.paid_on = ?",
                                List.of(hashes(supplierInn, List.of(code)), supplierInn, code, amount, paidOn),
                                row -> row.getInt(1))
                        .size()
                > 0;
    }

    private static List<Long> hashes(String supplierInn, Collection<String> codes) {
        var batch = new PostingBatch(PostingBatch.Kind.PAYMENTS, supplierInn, null, codes.size());
        codes.forEach(code -> batch.addPayment(0, 0, 0, PostingBatch.NONE, 0, 0, code));
        return IntStream.range(0, batch.size()).mapToObj(batch::textHash).toList();
    }

    void insertPayer(UUID id, String payer) {
        rows.update("insert into suspense_payer(suspense_id, payer) values (?, ?)", id, payer);
    }

    Optional<String> payer(UUID id) {
        return rows
                .list("select payer from suspense_payer where suspense_id = ?", List.of(id), row -> row.getString(1))
                .stream()
                .findFirst();
    }

    /** One change at a time, until the caller's transaction ends. */
    void hold(UUID id) {
        rows.list("select 1 from suspense where id = ? for update", List.of(id), row -> row.getInt(1));
    }

    record ActRow(
            UUID suspenseId, int no, SuspenseActKind kind, LocalDate on, CorrectionBook.Line posted, UUID documentId) {}

    void insertAct(ActRow act, SuspenseView.ActRequest request, String by, Instant at) {
        var posted = act.posted;
        rows.update(
                "insert into suspense_act(suspense_id, no, kind, acted_on, document_id, account_seq, resource,"
                        + " service_month, reason, document_number, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                act.suspenseId,
                act.no,
                act.kind.name(),
                act.on,
                act.documentId,
                posted == null ? null : posted.account().seq(),
                posted == null ? 0 : posted.resource(),
                posted == null || posted.month() == PostingBatch.NONE ? null : posted.month(),
                request.reason().strip(),
                request.documentNumber(),
                by,
                Timestamp.from(at));
        if (act.kind == SuspenseActKind.ANNUL) {
            rows.update("update suspense set annulled = true where id = ?", act.suspenseId);
        }
    }

    Optional<SuspenseView> find(UUID id) {
        return list("s.id = ?", List.of(id)).stream().findFirst();
    }

    /** @param where a condition on {@code s} and the last act {@code l}, with an order and a limit */
    List<SuspenseView> list(String where, List<?> values) {
        var found = rows.list(SELECT + where, values, this::view);
        var acts = acts(found.stream().map(SuspenseView::id).toList());
        return found.stream()
                .map(view -> with(view, acts.getOrDefault(view.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<SuspenseView.Act>> acts(List<UUID> ids) {
        var acts = new HashMap<UUID, List<SuspenseView.Act>>();
        if (ids.isEmpty()) {
            return acts;
        }
        rows.list(
                "select t.suspense_id, t.no, t.kind, t.acted_on, a.id, a.account_number, t.resource, t.service_month,"
                        + " t.document_id, t.reason, t.document_number, t.made_by, t.made_at from suspense_act t"
                        + " left join account a on a.seq = t.account_seq where t.suspense_id = any(?)"
                        + " order by t.suspense_id, t.no",
                List.of(ids),
                row -> acts.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(act(row)));
        return acts;
    }

    private static SuspenseView.Act act(ResultSet row) throws SQLException {
        return new SuspenseView.Act(
                row.getInt(2),
                SuspenseActKind.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getObject(5, UUID.class),
                row.getString(6),
                Resource.of(row.getInt(7)),
                month(row, 8),
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getTimestamp(13).toInstant());
    }

    private SuspenseView view(ResultSet row) throws SQLException {
        var paidOn = row.getObject(5, LocalDate.class);
        return new SuspenseView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                SuspenseState.valueOf(row.getString(4)),
                paidOn,
                SuspenseAge.of(paidOn, clock.today()),
                Money.ofKopecks(row.getLong(6)),
                row.getString(7),
                row.getString(8),
                Resource.of(row.getInt(9)),
                month(row, 10),
                row.getObject(11, UUID.class),
                row.getObject(12, Long.class),
                row.getString(13),
                row.getBoolean(14),
                row.getObject(15, LocalDate.class),
                row.getString(16),
                row.getTimestamp(17).toInstant(),
                List.of(),
                row.getLong(18));
    }

    private static SuspenseView with(SuspenseView v, List<SuspenseView.Act> acts) {
        return new SuspenseView(
                v.id(),
                v.supplierInn(),
                v.oktmo(),
                v.state(),
                v.paidOn(),
                v.age(),
                v.amount(),
                v.operationCode(),
                v.statedAccount(),
                v.resource(),
                v.serviceMonth(),
                v.registerId(),
                v.line(),
                v.note(),
                v.hasPayer(),
                v.enteredOn(),
                v.enteredBy(),
                v.enteredAt(),
                acts,
                v.version());
    }

    private static YearMonth month(ResultSet row, int column) throws SQLException {
        int month = row.getInt(column);
        return row.wasNull() ? null : Months.toYearMonth(month);
    }
}
