package ru.zhku.debt.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.correction.domain.CorrectionActKind;
import ru.zhku.debt.correction.domain.CorrectionKind;
import ru.zhku.debt.correction.domain.CorrectionReason;
import ru.zhku.debt.correction.domain.CorrectionState;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.rows.Rows;
import ru.zhku.kit.money.Money;

/** Rows of corrections, lists and sums. */
@ApplicationScoped
class CorrectionStore {
    private static final String FROM = " from correction c join account a on a.seq = c.account_seq"
            + " left join account b on b.seq = c.other_seq left join correction r on r.reverses = c.id"
            + " and r.state = 'APPROVED' where ";
    private static final String SELECT = "select c.id, c.kind, a.seq, a.id, a.account_number, a.supplier_inn, a.oktmo,"
            + " b.id, b.account_number, c.reason_code, c.reason, c.document_number, c.reverses, r.id, c.business_date,"
            + " c.entered_by, c.entered_at, b.seq, b.oktmo, c.state, c.amount, c.request" + FROM;

    /** Which corrections are asked for; several values of one parameter are alternatives. */
    static class Search {
        @QueryParam("accountId")
        UUID accountId;

        @QueryParam("kind")
        List<CorrectionKind> kind;

        @QueryParam("state")
        List<CorrectionState> state;

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
            CorrectionState state,
            AccountRef account,
            AccountRef to,
            long amount,
            CorrectionReason reasonCode,
            String reason,
            String documentNumber,
            UUID reverses,
            UUID reversedBy,
            CorrectionRequest request,
            LocalDate businessDate,
            String enteredBy,
            Instant enteredAt) {
        AccountRef account(long seq) {
            return account.seq() == seq ? account : to;
        }

        CorrectionView view(List<CorrectionBook.Posted> lines, List<CorrectionView.Act> acts) {
            return new CorrectionView(
                    id,
                    kind,
                    state,
                    account.id(),
                    account.accountNumber(),
                    account.supplierInn(),
                    to == null ? null : to.id(),
                    to == null ? null : to.accountNumber(),
                    Money.ofKopecks(amount),
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
                            .toList(),
                    request,
                    acts,
                    acts.size() + 1L);
        }
    }

    private final Rows rows;

    private final ObjectMapper json;

    CorrectionStore(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** False if what it reverses is reversed, or proposed to be. */
    boolean insert(Row row) {
        return rows.update(
                        "insert into correction(id, kind, state, amount, request, account_seq, other_seq, reverses,"
                                + " reason_code, reason, document_number, business_date, entered_by, entered_at)"
                                + " values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        row.id,
                        row.kind.name(),
                        row.state.name(),
                        row.amount,
                        written(row.request),
                        row.account.seq(),
                        row.to == null ? null : row.to.seq(),
                        row.reverses,
                        row.reasonCode.name(),
                        row.reason,
                        row.documentNumber,
                        row.businessDate,
                        row.enteredBy,
                        Timestamp.from(row.enteredAt))
                == 1;
    }

    /** One change at a time, until the caller's transaction ends. */
    void hold(UUID id) {
        rows.list("select 1 from correction where id = ? for update", List.of(id), row -> row.getInt(1));
    }

    void insertAct(UUID id, CorrectionState state, CorrectionView.Act act) {
        rows.update(
                "insert into correction_act(correction_id, no, kind, alone, acted_on, reason, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                act.no(),
                act.kind().name(),
                act.alone(),
                act.on(),
                act.reason(),
                act.madeBy(),
                Timestamp.from(act.madeAt()));
        rows.update("update correction set state = ?, business_date = ? where id = ?", state.name(), act.on(), id);
    }

    Map<UUID, List<CorrectionView.Act>> acts(List<UUID> ids) {
        var acts = new HashMap<UUID, List<CorrectionView.Act>>();
        if (!ids.isEmpty()) {
            rows.list(
                    "select correction_id, no, kind, alone, acted_on, reason, made_by, made_at from correction_act"
                            + " where correction_id = any(?) order by correction_id, no",
                    List.of(ids),
                    row -> acts.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new CorrectionView.Act(
                                    row.getInt(2),
                                    CorrectionActKind.valueOf(row.getString(3)),
                                    row.getBoolean(4),
                                    row.getObject(5, LocalDate.class),
                                    row.getString(6),
                                    row.getString(7),
                                    row.getTimestamp(8).toInstant())));
        }
        return acts;
    }

    private String written(CorrectionRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is asked cannot be kept", e);
        }
    }

    private CorrectionRequest request(String text) {
        try {
            return text == null ? null : json.readValue(text, CorrectionRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was asked cannot be read", e);
        }
    }

    Optional<Row> find(UUID id) {
        return rows.list(SELECT + "c.id = ?", List.of(id), this::row).stream().findFirst();
    }

    /** Newest first. */
    List<Row> page(Search search, Scope scope, UUID before, int limit) {
        var values = new ArrayList<Object>();
        var where = where(search, scope, values);
        if (before != null) {
            where += " and c.id < ?";
            values.add(before);
        }
        return rows.list(SELECT + where + " order by c.id desc limit " + limit, values, this::row);
    }

    CorrectionView.Summary summary(Search search, Scope scope) {
        var values = new ArrayList<Object>();
        var reasons = rows.list(
                "select c.kind, c.reason_code, count(distinct c.id), coalesce(sum(k.amount) filter"
                        + " (where k.due_on is not null), 0), coalesce(sum(k.amount) filter"
                        + " (where k.paid_on is not null), 0)"
                        + FROM.replace(" where ", " left join correction_line k on k.document_id = c.id where ")
                        + where(search, scope, values) + " group by 1, 2 order by 1, 2",
                values,
                row -> new CorrectionView.OfReason(
                        CorrectionKind.valueOf(row.getString(1)),
                        CorrectionReason.valueOf(row.getString(2)),
                        row.getLong(3),
                        Money.ofKopecks(row.getLong(4)),
                        Money.ofKopecks(row.getLong(5))));
        return new CorrectionView.Summary(
                reasons.stream().mapToLong(CorrectionView.OfReason::count).sum(), reasons);
    }

    private static String where(Search search, Scope scope, List<Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add("true");
        if (search.accountId != null) {
            conditions.add("(a.id = ? or b.id = ?)");
            values.addAll(List.of(search.accountId, search.accountId));
        }
        Conditions.add(conditions, values, "a.oktmo = ?", scope.oktmo());
        Conditions.add(conditions, values, "a.supplier_inn = ?", scope.supplierInn());
        Conditions.add(conditions, values, "c.business_date >= ?", AsOf.known("enteredFrom", search.enteredFrom));
        Conditions.add(conditions, values, "c.business_date < ?", AsOf.known("enteredTo", search.enteredTo));
        Conditions.among(conditions, "c.kind", search.kind);
        Conditions.among(conditions, "c.state", search.state);
        Conditions.among(conditions, "c.reason_code", search.reasonCode);
        return String.join(" and ", conditions);
    }

    private Row row(ResultSet row) throws SQLException {
        var toId = row.getObject(8, UUID.class);
        return new Row(
                row.getObject(1, UUID.class),
                CorrectionKind.valueOf(row.getString(2)),
                CorrectionState.valueOf(row.getString(20)),
                new AccountRef(
                        row.getLong(3),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                toId == null
                        ? null
                        : new AccountRef(row.getLong(18), toId, row.getString(9), row.getString(6), row.getString(19)),
                row.getLong(21),
                CorrectionReason.valueOf(row.getString(10)),
                row.getString(11),
                row.getString(12),
                row.getObject(13, UUID.class),
                row.getObject(14, UUID.class),
                request(row.getString(22)),
                row.getObject(15, LocalDate.class),
                row.getString(16),
                row.getTimestamp(17).toInstant());
    }
}
