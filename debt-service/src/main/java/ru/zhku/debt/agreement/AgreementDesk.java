package ru.zhku.debt.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.agreement.domain.AgreementKind;
import ru.zhku.debt.agreement.domain.CoveredCharge;
import ru.zhku.debt.agreement.domain.CoveredDebt;
import ru.zhku.debt.agreement.domain.RepaymentAgreement;
import ru.zhku.debt.agreement.domain.ScheduleVersion;
import ru.zhku.debt.agreement.domain.Schedules;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.messaging.Outbox;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.time.WorkingCalendars;

/** Enters a concluded agreement: fixes the debt that it covers and divides it. To be called in a transaction. */
@ApplicationScoped
class AgreementDesk {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final AgreementCallers callers;
    private final AgreementFiles files;
    private final AgreementWatch watch;
    private final Ledger ledger;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final WorkingCalendars calendars;

    AgreementDesk(
            AgreementCallers callers,
            AgreementFiles files,
            AgreementWatch watch,
            Ledger ledger,
            Outbox outbox,
            BusinessClock clock,
            WorkingCalendars calendars) {
        this.callers = callers;
        this.files = files;
        this.watch = watch;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
        this.calendars = calendars;
    }

    @Transactional
    UUID conclude(AgreementRequest request) {
        var account = callers.demandAccount(request.accountId());
        var today = clock.today();
        demandTerms(request, today);
        watch.hold(List.of(account.seq()));
        watch.newDay(List.of(account.seq()), today);
        var courses = ledger.courses(List.of(account.seq())).get(account.seq());
        boolean withCurrent = Boolean.TRUE.equals(request.coversCurrentCharges());
        var debt = CoveredDebt.of(courses, request.concludedOn(), withCurrent);
        long amount = amount(request, debt);
        var baseline = CoveredDebt.part(courses, request.concludedOn(), withCurrent, amount);
        var instalments = request.schedule().divide(amount, request.concludedOn(), new Schedules(calendars.current()));
        var schedule = new ScheduleVersion(1, request.concludedOn(), 0, instalments);
        var terms = new RepaymentAgreement(
                request.concludedOn(),
                amount,
                Boolean.TRUE.equals(request.checksCurrentCharges()),
                request.toleranceOrNone(),
                List.of(schedule),
                List.of(),
                List.of());
        var file = new AgreementFile(
                Ids.next(),
                account,
                request.kind(),
                new AgreementFile.Document(request.documentNumber(), request.documentOn()),
                CoveredDebt.sum(debt),
                withCurrent,
                new AgreementFile.Entry(callers.name(), clock.now()),
                baseline,
                List.of(),
                terms);
        enter(file, schedule);
        watch.settle(List.of(file), today);
        files.demandAlone(file.id(), account.seq(), today);
        return file.id();
    }

    private void enter(AgreementFile file, ScheduleVersion schedule) {
        files.add(file);
        outbox.append(
                DebtEvents.AGREEMENT_CONCLUDED,
                file.account().id().toString(),
                AgreementMessages.concluded(file, schedule));
    }

    private static void demandTerms(AgreementRequest request, LocalDate today) {
        if (request.concludedOn().isAfter(today) || request.concludedOn().isBefore(FIRST_DAY)) {
            throw Refusal.at("/concludedOn", "agreement-day", "first", FIRST_DAY, "today", today);
        }
        if (request.kind() == AgreementKind.COURT_APPROVED) {
            AgreementFiles.demandRuling(request.documentNumber(), request.documentOn(), today);
        }
        AgreementFiles.demandPaper(request.documentOn(), today);
        request.toleranceOrNone();
    }

    private static long amount(AgreementRequest request, List<CoveredCharge> debt) {
        if (debt.isEmpty()) {
            throw Refusal.at("/concludedOn", "agreement-without-debt", "day", request.concludedOn());
        }
        if (request.amount() == null) {
            return Money.ofKopecks(CoveredDebt.sum(debt)).kopecks();
        }
        if (!request.amount().isPositive()) {
            throw Refusal.at("/amount", "schedule-amount");
        }
        return request.amount().kopecks();
    }
}
