package ru.zhku.debt.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.agreement.domain.AgreementActKind;
import ru.zhku.debt.agreement.domain.AgreementKind;
import ru.zhku.debt.agreement.domain.AgreementState;
import ru.zhku.debt.agreement.domain.AgreementTable;
import ru.zhku.debt.agreement.domain.ScheduleVersion;
import ru.zhku.debt.agreement.domain.Schedules;
import ru.zhku.debt.agreement.domain.Standing;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.kit.messaging.Outbox;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.time.WorkingCalendars;
import ru.zhku.kit.web.ETags;

/** Extends, cancels and reinstates agreements: an act is added with its reason, nothing is overwritten. */
@ApplicationScoped
class AgreementActs {
    private final AgreementCallers callers;
    private final AgreementFiles files;
    private final AgreementWatch watch;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final WorkingCalendars calendars;

    AgreementActs(
            AgreementCallers callers,
            AgreementFiles files,
            AgreementWatch watch,
            Outbox outbox,
            BusinessClock clock,
            WorkingCalendars calendars) {
        this.callers = callers;
        this.files = files;
        this.watch = watch;
        this.outbox = outbox;
        this.clock = clock;
        this.calendars = calendars;
    }

    @Transactional
    void act(UUID id, String ifMatch, AgreementActRequest request) {
        var accountSeq = files.mine(id).account().seq();
        var today = clock.today();
        watch.hold(List.of(accountSeq));
        ETags.demand(ifMatch, files.mine(id).version());
        watch.newDay(List.of(accountSeq), today);
        var file = files.mine(id);
        var standing = watch.standing(file, today);
        AgreementTable.next(standing.state(), request.kind());
        var on = request.on() == null ? today : request.on();
        demandDay(file, standing, on, today);
        demandPapers(file, request, today);
        if (request.kind() == AgreementActKind.REINSTATE) {
            demandReinstatable(file, standing, on, request.schedule() != null);
        }
        var schedule = request.schedule() == null ? null : schedule(file, on, request.schedule());
        var act = new AgreementFile.Act(
                file.acts().size() + 1,
                request.kind(),
                on,
                request.reason().strip(),
                schedule == null ? null : schedule.no(),
                new AgreementFile.Document(request.documentNumber(), request.documentOn()),
                new AgreementFile.Entry(callers.name(), clock.now()));
        files.addAct(file, act);
        if (schedule != null) {
            files.addSchedule(file, schedule);
        }
        tell(file, act, standing.rest());
        watch.settle(List.of(files.mine(id)), today);
        if (request.kind() == AgreementActKind.REINSTATE) {
            files.demandAlone(id, accountSeq, today);
        }
    }

    private static void demandDay(AgreementFile file, Standing standing, LocalDate on, LocalDate today) {
        var first = file.terms().concludedOn();
        for (var act : file.acts()) {
            first = act.on().isAfter(first) ? act.on() : first;
        }
        boolean found = standing.state() == AgreementState.BREACHED || standing.state() == AgreementState.COMPLETED;
        if (found && standing.since().isAfter(first)) {
            first = standing.since();
        }
        if (on.isBefore(first) || on.isAfter(today)) {
            throw Refusal.at("/on", "agreement-act-day", "first", first, "today", today);
        }
    }

    private static void demandPapers(AgreementFile file, AgreementActRequest request, LocalDate today) {
        if (request.kind() == AgreementActKind.EXTEND && request.schedule() == null) {
            throw Refusal.at("/schedule", "schedule-form");
        }
        if (request.kind() == AgreementActKind.CANCEL && request.schedule() != null) {
            throw Refusal.at("/schedule", "agreement-act-without-schedule");
        }
        boolean changesTerms = request.kind() == AgreementActKind.CANCEL || request.schedule() != null;
        if (file.kind() == AgreementKind.COURT_APPROVED && changesTerms) {
            AgreementFiles.demandRuling(request.documentNumber(), request.documentOn(), today);
        }
        AgreementFiles.demandPaper(request.documentOn(), today);
    }

    /** Without an instalment to come what was missed would never be asked for again. */
    private static void demandReinstatable(AgreementFile file, Standing standing, LocalDate on, boolean newSchedule) {
        if (standing.rest() == 0) {
            throw Refusal.of("agreement-paid");
        }
        boolean toCome = standing.lines().stream()
                .anyMatch(line -> line.lastDay() == null || !line.lastDay().isBefore(on));
        boolean missing = standing.shortfall() > file.terms().tolerance().amount();
        if (missing && !toCome && !newSchedule) {
            throw Refusal.at("/schedule", "agreement-schedule-over");
        }
    }

    /** Divides what is unpaid at the end of the act's day, by the facts known now. */
    private ScheduleVersion schedule(AgreementFile file, LocalDate on, ScheduleRequest request) {
        var terms = file.terms();
        long rest = watch.standing(file, on).rest();
        var instalments = request.divide(rest, on.plusDays(1), new Schedules(calendars.current()));
        return new ScheduleVersion(terms.schedules().size() + 1, on, terms.amount() - rest, instalments);
    }

    private void tell(AgreementFile file, AgreementFile.Act act, long rest) {
        var key = file.account().id().toString();
        switch (act.kind()) {
            case CANCEL ->
                outbox.append(DebtEvents.AGREEMENT_CANCELLED, key, AgreementMessages.cancelled(file, act, rest));
            case REINSTATE ->
                outbox.append(DebtEvents.AGREEMENT_REINSTATED, key, AgreementMessages.reinstated(file, act, rest));
            case EXTEND -> {
                // the agreement is kept as before; nobody else needs the new days
            }
        }
    }
}
