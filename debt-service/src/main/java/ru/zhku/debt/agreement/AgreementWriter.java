package ru.zhku.debt.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.agreement.AgreementFile.Act;
import ru.zhku.debt.agreement.domain.CoveredCharge;
import ru.zhku.debt.agreement.domain.Finding;
import ru.zhku.debt.agreement.domain.ScheduleVersion;
import ru.zhku.debt.agreement.domain.Standing;
import ru.zhku.debt.rows.Rows;

/** Adds rows of agreements; only the derived ones are ever replaced. */
@ApplicationScoped
class AgreementWriter {
    private final Rows rows;

    AgreementWriter(Rows rows) {
        this.rows = rows;
    }

    /** One change at a time for the agreements of each of these accounts, until the caller's transaction ends. */
    void holdAccounts(Collection<Long> seqs) {
        rows.list(
                "select pg_advisory_xact_lock(hashtextextended('agreement/' || s, 2))::text from unnest(?) s",
                List.of(seqs.stream().sorted().toList()),
                row -> row.getString(1));
    }

    /** The head and what it covers, without a schedule. */
    void insert(AgreementFile file) {
        var terms = file.terms();
        rows.update(
                "insert into agreement(id, account_seq, kind, concluded_on, debt, amount, covers_current,"
                        + " checks_current, tolerance_amount, tolerance_days, document_number, document_on, entered_by,"
                        + " entered_at, known_posting) select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " coalesce(max(no), 0) from posting",
                file.id(),
                file.account().seq(),
                file.kind().name(),
                terms.concludedOn(),
                file.debt(),
                terms.amount(),
                file.coversCurrent(),
                terms.checksCurrentCharges(),
                terms.tolerance().amount(),
                terms.tolerance().days(),
                file.document().number(),
                file.document().on(),
                file.entry().by(),
                Timestamp.from(file.entry().at()));
        rows.batch(
                "insert into agreement_charge(agreement_id, account_seq, charge_id, outstanding, covered)"
                        + " values (?, ?, ?, ?, ?)",
                file.baseline().stream().map(charge -> row(file, charge)).toList());
    }

    private static Object[] row(AgreementFile file, CoveredCharge charge) {
        return new Object[] {file.id(), file.account().seq(), charge.chargeId(), charge.outstanding(), charge.covered()
        };
    }

    void insertSchedule(UUID id, long accountSeq, ScheduleVersion schedule) {
        rows.update(
                "insert into agreement_schedule(agreement_id, account_seq, no, from_on, paid_before)"
                        + " values (?, ?, ?, ?, ?)",
                id,
                accountSeq,
                schedule.no(),
                schedule.from(),
                schedule.paidBefore());
        rows.batch(
                "insert into agreement_instalment(agreement_id, account_seq, schedule_no, no, due_on, moved_due_on,"
                        + " calendar_unverified, amount) values (?, ?, ?, ?, ?, ?, ?, ?)",
                schedule.instalments().stream()
                        .map(one -> new Object[] {
                            id,
                            accountSeq,
                            schedule.no(),
                            one.no(),
                            one.dueOn(),
                            one.movedDueOn(),
                            one.calendarUnverified(),
                            one.amount()
                        })
                        .toList());
    }

    void insertAct(UUID id, long accountSeq, Act act) {
        rows.update(
                "insert into agreement_act(agreement_id, account_seq, no, kind, acted_on, reason, schedule_no,"
                        + " document_number, document_on, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                accountSeq,
                act.no(),
                act.kind().name(),
                act.on(),
                act.reason(),
                act.scheduleNo(),
                act.document().number(),
                act.document().on(),
                act.entry().by(),
                Timestamp.from(act.entry().at()));
    }

    /** False if the same has been found before. */
    boolean insertFinding(AgreementFile file, Finding finding, Instant at) {
        var breach = finding.breach();
        return rows.update(
                        "insert into agreement_finding(agreement_id, account_seq, kind, after_act, happened_on,"
                                + " found_on, found_at, cause, instalment_no, due_on, moved_due_on, last_day, expected,"
                                + " actual) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        file.id(),
                        file.account().seq(),
                        finding.kind().name(),
                        finding.afterAct(),
                        finding.day(),
                        finding.foundOn(),
                        Timestamp.from(at),
                        breach == null ? null : breach.cause().name(),
                        breach == null ? null : breach.instalmentNo(),
                        breach == null ? null : breach.dueOn(),
                        breach == null ? null : breach.movedDueOn(),
                        breach == null ? null : breach.lastDay(),
                        breach == null ? null : breach.expected(),
                        breach == null ? null : breach.actual())
                == 1;
    }

    void replaceState(AgreementFile file, Standing standing) {
        var next = standing.next();
        rows.update(
                "insert into agreement_state(agreement_id, account_seq, as_of, state, since_on, breached_on,"
                        + " completed_on, paid, credited, rest, shortfall, next_due_on, next_amount, facts_differ)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (agreement_id) do update set"
                        + " as_of = excluded.as_of, state = excluded.state, since_on = excluded.since_on,"
                        + " breached_on = excluded.breached_on, completed_on = excluded.completed_on,"
                        + " paid = excluded.paid, credited = excluded.credited, rest = excluded.rest, shortfall = excluded.shortfall,"
                        + " next_due_on = excluded.next_due_on, next_amount = excluded.next_amount,"
                        + " facts_differ = excluded.facts_differ",
                file.id(),
                file.account().seq(),
                standing.asOf(),
                standing.state().name(),
                standing.since(),
                standing.breach() == null ? null : standing.breach().day(),
                standing.completedOn(),
                standing.paid(),
                standing.credited(),
                standing.rest(),
                standing.shortfall(),
                next == null ? null : next.instalment().movedDueOn(),
                next == null ? null : next.demanded(),
                standing.factsDiffer());
    }

    /** What the list of debtors shows of these accounts: the agreement that is kept, else the last one broken. */
    void replaceStandings(Collection<Long> seqs) {
        rows.update("delete from agreement_standing where account_seq = any(?)", seqs);
        rows.update(
                "insert into agreement_standing(account_seq, agreement_id, standing)"
                        + " select distinct on (account_seq) account_seq, agreement_id, state from agreement_state"
                        + " where account_seq = any(?) and state in ('ACTIVE', 'BREACHED')"
                        + " order by account_seq, state, agreement_id desc",
                seqs);
    }
}
