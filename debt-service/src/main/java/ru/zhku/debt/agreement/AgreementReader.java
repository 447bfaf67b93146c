package ru.zhku.debt.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.agreement.AgreementFile.Act;
import ru.zhku.debt.agreement.AgreementFile.Document;
import ru.zhku.debt.agreement.AgreementFile.Entry;
import ru.zhku.debt.agreement.domain.AgreementAct;
import ru.zhku.debt.agreement.domain.AgreementActKind;
import ru.zhku.debt.agreement.domain.AgreementKind;
import ru.zhku.debt.agreement.domain.Breach;
import ru.zhku.debt.agreement.domain.BreachCause;
import ru.zhku.debt.agreement.domain.CoveredCharge;
import ru.zhku.debt.agreement.domain.Finding;
import ru.zhku.debt.agreement.domain.FindingKind;
import ru.zhku.debt.agreement.domain.Instalment;
import ru.zhku.debt.agreement.domain.RepaymentAgreement;
import ru.zhku.debt.agreement.domain.ScheduleVersion;
import ru.zhku.debt.agreement.domain.Schedules;
import ru.zhku.debt.agreement.domain.Tolerance;
import ru.zhku.debt.rows.Rows;
import ru.zhku.debt.rows.domain.RowReader;
import ru.zhku.kit.time.WorkingCalendars;

/** Reads agreements whole. */
@ApplicationScoped
class AgreementReader {
    private static final String AGREEMENTS = "select g.id, g.account_seq, a.id, a.account_number, a.supplier_inn,"
            + " a.oktmo, g.kind, g.concluded_on, g.debt, g.amount, g.covers_current, g.checks_current,"
            + " g.tolerance_amount, g.tolerance_days, g.document_number, g.document_on, g.entered_by, g.entered_at"
            + " from agreement g join account a on a.seq = g.account_seq where ";
    private static final String OPEN =
            "exists (select from agreement_state s where s.agreement_id = g.id" + " and s.state <> 'CANCELLED')";

    private final Rows rows;
    private final WorkingCalendars calendars;

    AgreementReader(Rows rows, WorkingCalendars calendars) {
        this.rows = rows;
        this.calendars = calendars;
    }

    Optional<AgreementFile> find(UUID id) {
        return files("g.id = ?", List.of(id)).stream().findFirst();
    }

    /** Agreements of these accounts that are not cancelled and were concluded by this day. */
    List<AgreementFile> open(Collection<Long> accountSeqs, LocalDate day) {
        return files("g.account_seq = any(?) and g.concluded_on <= ? and " + OPEN, List.of(accountSeqs, day));
    }

    /** All agreements of these accounts that were concluded by this day, whatever became of them. */
    List<AgreementFile> concluded(Collection<Long> accountSeqs, LocalDate day) {
        return files("g.account_seq = any(?) and g.concluded_on <= ?", List.of(accountSeqs, day));
    }

    List<Long> accountsWithAgreements(LocalDate day) {
        return rows.list(
                "select distinct account_seq from agreement where concluded_on <= ? order by 1",
                List.of(day),
                row -> row.getLong(1));
    }

    /** With an agreement that a new day can change, or that was completed before credits were told apart. */
    List<Long> liveAccounts() {
        return rows.list(
                "select distinct account_seq from agreement_state where state in ('ACTIVE', 'BREACHED')"
                        + " or (state = 'COMPLETED' and credited is null) order by 1",
                List.of(),
                row -> row.getLong(1));
    }

    /** With an agreement about which new lines can tell something new: also a completed one may be undone by them. */
    List<Long> openAccountsOf(String supplierInn) {
        return rows.list(
                "select distinct s.account_seq from agreement_state s join account a on a.seq = s.account_seq"
                        + " where s.state <> 'CANCELLED' and a.supplier_inn = ? order by 1",
                List.of(supplierInn),
                row -> row.getLong(1));
    }

    private List<AgreementFile> files(String condition, List<?> values) {
        var found = rows.list(AGREEMENTS + condition + " order by g.account_seq, g.id", values, this::head);
        var ids = found.stream().map(AgreementFile::id).toList();
        if (ids.isEmpty()) {
            return found;
        }
        var baselines = children(
                "select agreement_id, charge_id, outstanding, covered from agreement_charge"
                        + " where agreement_id = any(?) order by agreement_id, charge_id",
                ids,
                row -> new CoveredCharge(row.getLong(2), row.getLong(3), row.getLong(4)));
        var acts = children(
                "select agreement_id, no, kind, acted_on, reason, schedule_no, document_number, document_on, made_by,"
                        + " made_at from agreement_act where agreement_id = any(?) order by agreement_id, no",
                ids,
                AgreementReader::act);
        var findings = children(
                "select agreement_id, kind, happened_on, found_on, after_act, last_day, cause, instalment_no, due_on,"
                        + " moved_due_on, expected, actual from agreement_finding where agreement_id = any(?)"
                        + " order by agreement_id, after_act, happened_on",
                ids,
                AgreementReader::finding);
        var schedules = schedules(ids);
        return found.stream()
                .map(file ->
                        whole(file, baselines.get(file.id()), acts.get(file.id()), findings.get(file.id()), schedules))
                .toList();
    }

    private static AgreementFile whole(
            AgreementFile head,
            List<CoveredCharge> baseline,
            List<Act> acts,
            List<Finding> findings,
            Map<UUID, List<ScheduleVersion>> schedules) {
        var known = acts == null ? List.<Act>of() : acts;
        var terms = head.terms();
        return new AgreementFile(
                head.id(),
                head.account(),
                head.kind(),
                head.document(),
                head.debt(),
                head.coversCurrent(),
                head.entry(),
                baseline,
                known,
                new RepaymentAgreement(
                        terms.concludedOn(),
                        terms.amount(),
                        terms.checksCurrentCharges(),
                        terms.tolerance(),
                        schedules.get(head.id()),
                        known.stream()
                                .map(act -> new AgreementAct(act.no(), act.kind(), act.on()))
                                .toList(),
                        findings == null ? List.of() : findings));
    }

    private AgreementFile head(ResultSet row) throws SQLException {
        return new AgreementFile(
                row.getObject(1, UUID.class),
                new AccountRef(
                        row.getLong(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                AgreementKind.valueOf(row.getString(7)),
                new Document(row.getString(15), row.getObject(16, LocalDate.class)),
                row.getLong(9),
                row.getBoolean(11),
                new Entry(row.getString(17), row.getTimestamp(18).toInstant()),
                List.of(),
                List.of(),
                new RepaymentAgreement(
                        row.getObject(8, LocalDate.class),
                        row.getLong(10),
                        row.getBoolean(12),
                        new Tolerance(row.getLong(13), row.getInt(14)),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private Map<UUID, List<ScheduleVersion>> schedules(List<UUID> ids) {
        record Line(UUID id, int scheduleNo, Instalment instalment) {}
        var known = new Schedules(calendars.current());
        var lines = new HashMap<String, List<Instalment>>();
        rows.list(
                        "select agreement_id, schedule_no, no, due_on, moved_due_on, calendar_unverified, amount"
                                + " from agreement_instalment where agreement_id = any(?)"
                                + " order by agreement_id, schedule_no, no",
                        List.of(ids),
                        row -> new Line(
                                row.getObject(1, UUID.class),
                                row.getInt(2),
                                known.known(new Instalment(
                                        row.getInt(3),
                                        row.getObject(4, LocalDate.class),
                                        row.getObject(5, LocalDate.class),
                                        row.getBoolean(6),
                                        row.getLong(7)))))
                .forEach(line -> lines.computeIfAbsent(line.id + "/" + line.scheduleNo, key -> new ArrayList<>())
                        .add(line.instalment));
        return children(
                "select agreement_id, no, from_on, paid_before from agreement_schedule where agreement_id = any(?)"
                        + " order by agreement_id, no",
                ids,
                row -> new ScheduleVersion(
                        row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        row.getLong(4),
                        lines.get(row.getObject(1, UUID.class) + "/" + row.getInt(2))));
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                row.getInt(2),
                AgreementActKind.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getObject(6, Integer.class),
                new Document(row.getString(7), row.getObject(8, LocalDate.class)),
                new Entry(row.getString(9), row.getTimestamp(10).toInstant()));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        var kind = FindingKind.valueOf(row.getString(2));
        var day = row.getObject(3, LocalDate.class);
        var breach = kind == FindingKind.COMPLETED
                ? null
                : new Breach(
                        day,
                        row.getObject(6, LocalDate.class),
                        BreachCause.valueOf(row.getString(7)),
                        row.getInt(8),
                        row.getObject(9, LocalDate.class),
                        row.getObject(10, LocalDate.class),
                        row.getLong(11),
                        row.getLong(12));
        return new Finding(kind, day, row.getObject(4, LocalDate.class), row.getInt(5), breach);
    }

    private <T> Map<UUID, List<T>> children(String sql, List<UUID> ids, RowReader<T> reader) {
        record Child<T>(UUID id, T value) {}
        var found = new HashMap<UUID, List<T>>();
        rows.list(sql, List.of(ids), row -> new Child<>(row.getObject(1, UUID.class), reader.read(row)))
                .forEach(child ->
                        found.computeIfAbsent(child.id, id -> new ArrayList<>()).add(child.value));
        return found;
    }
}
