package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.correction.domain.CorrectionKind;
import ru.zhku.debt.correction.domain.CorrectionReason;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.money.Money;

/** Rows of corrections, lists and sums. */
@ApplicationScoped
class CorrectionStore {
    private static final String FROM = " from correction c join account a on a.seq = c.account_seq"
            + " left join account b on b.seq = c.other_seq left join correction r on r.reverses = c.id where ";
    private static final String SELECT = "select c.id, c.kind, a.seq, a.id, a.account_number, a.supplier_inn, a.oktmo,"
            + " b.id, b.account_number, c.reason_code, c.reason, c.document_number, c.reverses, r.id, c.business_date,"
            + " c.entered_by, c.entered_at, b.seq, b.oktmo" + FROM;

    /** Which corrections are asked for; several values of one parameter are alternatives. */
    static class Search {
        @QueryParam("accountId")
        UUID accountId;

        @QueryParam("kind")
        List<CorrectionKind> kind;

        @QueryParam("reasonCode")
        List<CorrectionReason> reasonCode;

        @QueryParam("supplierInn")
        String supplierInn;

        @QueryParam("enteredFrom")
        @Parameter(description = "Деловая дата проводки, включительно")
        LocalDate enteredFrom;

        @QueryParam("enteredTo")
        @Parameter(description = "Деловая дата проводки, исключительно")
        LocalDate enteredTo;
    }

    /** A correction with its accounts; {@code to} is null where only one is corrected. */
    record Row(
            UUID id,
            CorrectionKind kind,
            AccountRef account,
            AccountRef to,
            CorrectionReason reasonCode,
            String reason,
            String documentNumber,
            UUID reverses,
            UUID reversedBy,
            LocalDate businessDate,
            String enteredBy,
            Instant enteredAt) {
        AccountRef account(long seq) {
            return account.seq() == seq ? account : to;
        }

        CorrectionView view(List<CorrectionBook.Posted> lines) {
            return new CorrectionView(
                    id,
                    kind,
                    account.id(),
                    account.accountNumber(),
                    account.supplierInn(),
                    to == null ? null : to.id(),
                    to == null ? null : to.accountNumber(),
                    reasonCode,
                    reason,
                    documentNumber,
                    reverses,
                    reversedBy,
                    businessDate,
                    enteredBy,
                    enteredAt,
                    lines.stream()
                            .map(line -> CorrectionView.Line.of(
                                    line, account(line.accountSeq()).id()))
                            .toList());
        }
    }

    @Schema(name = "CorrectionSummary")
    record SummaryView(
            @Schema(required = true) long count,
            @Schema(required = true) List<OfReason> byReason) {}

    @Schema(name = "CorrectionSummaryOfReason")
    record OfReason(
            @Schema(required = true) CorrectionKind kind,
            @Schema(required = true) CorrectionReason reasonCode,
            @Schema(required = true) long count,

            @Schema(required = true, description = "Начислено, уменьшения отрицательны")
            Money charged,

            @Schema(required = true, description = "Оплачено, возвраты отрицательны")
            Money paid) {}

    private final CorrectionRows rows;

    CorrectionStore(CorrectionRows rows) {
        this.rows = rows;
    }

    void insert(Row row) {
        rows.update(
                "insert into correction(id, kind, account_seq, other_seq, reverses, reason_code, reason,"
                        + " document_number, business_date, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id,
                row.kind.name(),
                row.account.seq(),
                row.to == null ? null : row.to.seq(),
                row.reverses,
                row.reasonCode.name(),
                row.reason,
                row.documentNumber,
                row.businessDate,
                row.enteredBy,
                Timestamp.from(row.enteredAt));
    }

    Optional<Row> find(UUID id) {
        return rows.list(SELECT + "c.id = ?", List.of(id), CorrectionStore::row).stream()
                .findFirst();
    }

    /** Newest first. */
    List<Row> page(Search search, Scope scope, UUID before, int limit) {
        var values = new ArrayList<Object>();
        var where = where(search, scope, values);
        if (before != null) {
            where += " and c.id < ?";
            values.add(before);
        }
        return rows.list(SELECT + where + " order by c.id desc limit " + limit, values, CorrectionStore::row);
    }

    SummaryView summary(Search search, Scope scope) {
        var values = new ArrayList<Object>();
        var reasons = rows.list(
                "select c.kind, c.reason_code, count(distinct c.id), coalesce(sum(k.amount) filter"
                        + " (where k.due_on is not null), 0), coalesce(sum(k.amount) filter"
                        + " (where k.paid_on is not null), 0)"
                        + FROM.replace(" where ", " left join correction_line k on k.document_id = c.id where ")
                        + where(search, scope, values) + " group by 1, 2 order by 1, 2",
                values,
                row -> new OfReason(
                        CorrectionKind.valueOf(row.getString(1)),
                        CorrectionReason.valueOf(row.getString(2)),
                        row.getLong(3),
                        Money.ofKopecks(row.getLong(4)),
                        Money.ofKopecks(row.getLong(5))));
        return new SummaryView(reasons.stream().mapToLong(OfReason::count).sum(), reasons);
    }

    private static String where(Search search, Scope scope, List<Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add("true");
        if (search.accountId != null) {
            conditions.add("(a.id = ? or b.id = ?)");
            values.addAll(List.of(search.accountId, search.accountId));
        }
        add(conditions, values, "a.oktmo = ?", scope.oktmo());
        add(conditions, values, "a.supplier_inn = ?", scope.supplierInn());
        add(conditions, values, "c.business_date >= ?", AsOf.known("enteredFrom", search.enteredFrom));
        add(conditions, values, "c.business_date < ?", AsOf.known("enteredTo", search.enteredTo));
        among(conditions, "c.kind", search.kind);
        among(conditions, "c.reason_code", search.reasonCode);
        return String.join(" and ", conditions);
    }

    static void add(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    static void among(List<String> conditions, String column, List<? extends Enum<?>> codes) {
        if (!codes.isEmpty()) {
            conditions.add(column + " in ("
                    + codes.stream().map(code -> "'" + code.name() + "'").collect(Collectors.joining(", ")) + ")");
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        var toId = row.getObject(8, UUID.class);
        return new Row(
                row.getObject(1, UUID.class),
                CorrectionKind.valueOf(row.getString(2)),
                new AccountRef(
                        row.getLong(3),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                toId == null
                        ? null
                        : new AccountRef(row.getLong(18), toId, row.getString(9), row.getString(6), row.getString(19)),
                CorrectionReason.valueOf(row.getString(10)),
                row.getString(11),
                row.getString(12),
                row.getObject(13, UUID.class),
                row.getObject(14, UUID.class),
                row.getObject(15, LocalDate.class),
                row.getString(16),
                row.getTimestamp(17).toInstant());
    }
}
