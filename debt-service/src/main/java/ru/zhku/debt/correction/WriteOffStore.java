package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.zhku.debt.correction.domain.WriteOffActKind;
import ru.zhku.debt.correction.domain.WriteOffReason;
import ru.zhku.debt.correction.domain.WriteOffState;
import ru.zhku.debt.rows.Rows;
import ru.zhku.kit.money.Money;

/** Rows of write-offs; added, never changed. */
@ApplicationScoped
class WriteOffStore {
    /** A proposal waits until its first act; then the last act says. */
    static final String STATE = "coalesce(l.state, 'PROPOSED')";

    static final String FROM = " from write_off w join account a on a.seq = w.account_seq left join lateral"
            + " (select state, no from write_off_act t where t.write_off_id = w.id order by no desc limit 1) l on true"
            + " where ";
    private static final String SELECT = "select w.id, a.id, a.account_number, a.supplier_inn, a.oktmo, " + STATE
            + ", w.reason_code, w.reason, w.document_number, w.document_on, w.amount,"
            + " (select count(*) from write_off_charge c where c.write_off_id = w.id), w.proposed_on, w.proposed_by,"
            + " w.proposed_at, (select t.acted_on from write_off_act t where t.write_off_id = w.id and t.no = 1"
            + " and t.kind = 'APPROVE'), case when l.state = 'REVERSED' then (select t.acted_on from write_off_act t"
            + " where t.write_off_id = w.id and t.no = l.no) end, coalesce(l.no, 0) + 1" + FROM;

    private final Rows rows;

    WriteOffStore(Rows rows) {
        this.rows = rows;
    }

    /** A charge and what is taken off it; kopecks. */
    record ChargeRow(
            long chargeId,
            int resource,
            int month,
            LocalDate dueOn,
            String documentNumber,
            long outstanding,
            long amount) {}

    void insert(UUID id, long accountSeq, WriteOffRequests.Proposal request, List<ChargeRow> charges, Entry entry) {
        rows.update(
                "insert into write_off(id, account_seq, reason_code, reason, document_number, document_on, amount,"
                        + " proposed_on, proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                accountSeq,
                request.reasonCode().name(),
                request.reason().strip(),
                request.documentNumber().strip(),
                request.documentOn(),
                charges.stream().mapToLong(ChargeRow::amount).sum(),
                entry.on,
                entry.by,
                Timestamp.from(entry.at));
        var lines = new java.util.ArrayList<Object[]>();
        for (var charge : charges) {
            lines.add(new Object[] {
                id,
                lines.size() + 1,
                accountSeq,
                charge.chargeId,
                charge.resource,
                charge.month,
                charge.dueOn,
                charge.documentNumber,
                charge.outstanding,
                charge.amount
            });
        }
        rows.batch(
                "insert into write_off_charge(write_off_id, line, account_seq, charge_id, resource, service_month,"
                        + " due_on, document_number, outstanding, amount) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines);
    }

    /** Who did it, on which business date and when. */
    record Entry(String by, LocalDate on, Instant at) {}

    void insertAct(UUID id, WriteOffView.Act act) {
        rows.update(
                "insert into write_off_act(write_off_id, no, kind, state, alone, document_id, acted_on, reason,"
                        + " made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                act.no(),
                act.kind().name(),
                act.state().name(),
                act.alone(),
                act.documentId(),
                act.on(),
                act.reason(),
                act.madeBy(),
                Timestamp.from(act.madeAt()));
    }

    /** One change at a time, until the caller's transaction ends. */
    void hold(UUID id) {
        rows.list("select 1 from write_off where id = ? for update", List.of(id), row -> row.getInt(1));
    }

    Optional<WriteOffView.Item> find(UUID id) {
        return list("w.id = ?", List.of(id)).stream().findFirst();
    }

    /** @param where a condition on {@code w}, {@code a} and the last act {@code l}, with an order and a limit */
    List<WriteOffView.Item> list(String where, List<?> values) {
        return rows.list(SELECT + where, values, WriteOffStore::item);
    }

    List<ChargeRow> charges(UUID id) {
        return rows.list(
                "select charge_id, resource, service_month, due_on, document_number, outstanding, amount"
                        + " from write_off_charge where write_off_id = ? order by line",
                List.of(id),
                row -> new ChargeRow(
                        row.getLong(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getLong(6),
                        row.getLong(7)));
    }

    List<WriteOffView.Act> acts(UUID id) {
        return rows.list(
                "select no, kind, state, alone, document_id, acted_on, reason, made_by, made_at from write_off_act"
                        + " where write_off_id = ? order by no",
                List.of(id),
                row -> new WriteOffView.Act(
                        row.getInt(1),
                        WriteOffActKind.valueOf(row.getString(2)),
                        WriteOffState.valueOf(row.getString(3)),
                        row.getBoolean(4),
                        row.getObject(5, UUID.class),
                        row.getObject(6, LocalDate.class),
                        row.getString(7),
                        row.getString(8),
                        row.getTimestamp(9).toInstant()));
    }

    private static WriteOffView.Item item(ResultSet row) throws SQLException {
        var reason = WriteOffReason.valueOf(row.getString(7));
        return new WriteOffView.Item(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                WriteOffState.valueOf(row.getString(6)),
                reason,
                row.getString(8),
                reason.legalBasis(),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                Money.ofKopecks(row.getLong(11)),
                row.getInt(12),
                row.getObject(13, LocalDate.class),
                row.getString(14),
                row.getTimestamp(15).toInstant(),
                row.getObject(16, LocalDate.class),
                row.getObject(17, LocalDate.class),
                row.getLong(18));
    }
}
