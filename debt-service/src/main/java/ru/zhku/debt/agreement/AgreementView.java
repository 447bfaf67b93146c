package ru.zhku.debt.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.agreement.AgreementRequest.ToleranceBody;
import ru.zhku.debt.agreement.domain.AgreementActKind;
import ru.zhku.debt.agreement.domain.AgreementKind;
import ru.zhku.debt.agreement.domain.AgreementState;
import ru.zhku.debt.agreement.domain.CoveredCharge;
import ru.zhku.debt.agreement.domain.FindingKind;
import ru.zhku.debt.agreement.domain.RepaymentAgreement;
import ru.zhku.debt.agreement.domain.ScheduleLine;
import ru.zhku.debt.agreement.domain.ScheduleVersion;
import ru.zhku.debt.agreement.domain.Standing;
import ru.zhku.debt.ledger.domain.LineIds;
import ru.zhku.kit.money.Money;

/** An agreement on a day, with everything that its state follows from. */
@Schema(name = "Agreement")
record AgreementView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) String supplierInn,
        @Schema(required = true) String oktmo,
        @Schema(required = true) AgreementKind kind,
        @Schema(required = true) LocalDate concludedOn,
        @Schema(nullable = true) String documentNumber,
        @Schema(nullable = true) LocalDate documentOn,

        @Schema(required = true, description = "Долг, который можно было рассрочить на конец дня заключения")
        Money debt,

        @Schema(required = true, description = "Сколько из него соглашение рассрочивает")
        Money amount,

        @Schema(required = true) boolean coversCurrentCharges,
        @Schema(required = true) boolean checksCurrentCharges,
        @Schema(required = true) ToleranceBody tolerance,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) AgreementState state,
        @Schema(required = true) LocalDate since,

        @Schema(required = true, description = "Ожидалось: срок и льготные дни прошли до asOf")
        Money expected,

        @Schema(required = true, description = "Уплачено к концу asOf: только деньги")
        Money paid,

        @Schema(
                required = true,
                description = "На сколько рассроченный долг уменьшили к концу asOf без уплаты: списание, сторно,"
                        + " перерасчёт; этого больше не ждут")
        Money credited,

        @Schema(required = true) Money shortfall,

        @Schema(required = true, description = "Осталось уплатить из рассроченного долга")
        Money rest,

        @Schema(required = true) ExplanationView explanation,

        @Schema(nullable = true, description = "Когда состояние держится на записанном: что знали тогда и что — теперь")
        KnowledgeView knowledge,

        @Schema(required = true) int scheduleVersion,
        @Schema(required = true) List<Line> schedule,

        @Schema(required = true, description = "Прежние и будущие графики, как записаны")
        List<OtherSchedule> otherSchedules,

        @Schema(
                required = true,
                description = "Старейшие начисления, из которых сложилась сумма; с одним сроком делят её"
                        + " пропорционально остаткам. Уплатой считаются и деньги, со дня заключения пришедшие на остальной"
                        + " просроченный тогда долг")
        List<Covered> covered,

        @Schema(required = true) List<Act> acts,
        @Schema(required = true) List<Found> findings,
        @Schema(required = true) List<Paused> paused,
        @Schema(required = true) String enteredBy,
        @Schema(required = true) Instant enteredAt,
        @Schema(required = true) long version) {

    @Schema(name = "AgreementScheduleLine")
    record Line(
            @Schema(required = true) int no,
            @Schema(required = true) LocalDate dueOn,

            @Schema(required = true, description = "Перенесён с выходного (ГК РФ 193)")
            LocalDate movedDueOn,

            @Schema(
                    required = true,
                    description = "Выходные этого года ещё не известны: учтены только субботы и воскресенья")
            boolean calendarUnverified,

            @Schema(
                    nullable = true,
                    description =
                            "Последний день в срок с льготными днями и паузами; null, пока идёт" + " пауза без конца")
            LocalDate lastDay,

            @Schema(required = true) Money amount,

            @Schema(required = true, description = "Нарастающая сумма без списанного и снятого перерасчётом")
            Money expectedCumulative,

            @Schema(required = true, description = "Уплачено к концу lastDay, если он прошёл, иначе к концу asOf")
            Money paidCumulative,

            @Schema(required = true, description = "Не хватало, когда срок прошёл")
            Money shortfall,

            @Schema(
                    nullable = true,
                    description = "День, с которого нарастающая сумма уплачена; null и когда её всю списали")
            LocalDate paidOn) {

        static Line of(ScheduleLine line) {
            var instalment = line.instalment();
            return new Line(
                    instalment.no(),
                    instalment.dueOn(),
                    instalment.movedDueOn(),
                    instalment.calendarUnverified(),
                    line.lastDay(),
                    Money.ofKopecks(instalment.amount()),
                    Money.ofKopecks(line.expectedCumulative()),
                    Money.ofKopecks(line.paidCumulative()),
                    Money.ofKopecks(line.shortfall()),
                    line.paidOn());
        }
    }

    @Schema(name = "AgreementOtherSchedule")
    record OtherSchedule(
            @Schema(required = true) int version,
            @Schema(required = true) LocalDate from,

            @Schema(required = true, description = "Погашено к этому дню: уплачено, списано или снято перерасчётом")
            Money paidBefore,

            @Schema(required = true) List<PlainInstalment> instalments) {

        static OtherSchedule of(ScheduleVersion schedule) {
            return new OtherSchedule(
                    schedule.no(),
                    schedule.from(),
                    Money.ofKopecks(schedule.paidBefore()),
                    schedule.instalments().stream()
                            .map(one -> new PlainInstalment(
                                    one.no(), one.dueOn(), one.movedDueOn(), Money.ofKopecks(one.amount())))
                            .toList());
        }
    }

    @Schema(name = "AgreementInstalment")
    record PlainInstalment(
            @Schema(required = true) int no,
            @Schema(required = true) LocalDate dueOn,
            @Schema(required = true) LocalDate movedDueOn,
            @Schema(required = true) Money amount) {}

    @Schema(name = "AgreementCoveredCharge")
    record Covered(
            @Schema(required = true, description = "Начисление из выписки по счёту")
            UUID chargeId,

            @Schema(required = true, description = "Не уплачено на конец дня заключения")
            Money outstanding,

            @Schema(required = true) Money covered) {

        static Covered of(CoveredCharge charge) {
            return new Covered(
                    LineIds.toUuid(charge.chargeId()),
                    Money.ofKopecks(charge.outstanding()),
                    Money.ofKopecks(charge.covered()));
        }
    }

    @Schema(name = "AgreementAct")
    record Act(
            @Schema(required = true) int no,
            @Schema(required = true) AgreementActKind kind,
            @Schema(required = true) LocalDate on,
            @Schema(required = true) String reason,
            @Schema(nullable = true) Integer scheduleVersion,
            @Schema(nullable = true) String documentNumber,
            @Schema(nullable = true) LocalDate documentOn,
            @Schema(required = true) String madeBy,
            @Schema(required = true) Instant madeAt) {

        static Act of(AgreementFile.Act act) {
            return new Act(
                    act.no(),
                    act.kind(),
                    act.on(),
                    act.reason(),
                    act.scheduleNo(),
                    act.document().number(),
                    act.document().on(),
                    act.entry().by(),
                    act.entry().at());
        }
    }

    @Schema(name = "AgreementFinding")
    record Found(
            @Schema(required = true) FindingKind kind,
            @Schema(required = true) LocalDate on,
            @Schema(required = true) LocalDate foundOn) {}

    @Schema(name = "PausedSpan")
    record Paused(
            @Schema(required = true) LocalDate from,
            @Schema(nullable = true) LocalDate to) {}

    static AgreementView of(AgreementFile file, Standing standing) {
        var terms = file.terms();
        var account = file.account();
        return new AgreementView(
                file.id(),
                account.id(),
                account.accountNumber(),
                account.supplierInn(),
                account.oktmo(),
                file.kind(),
                terms.concludedOn(),
                file.document().number(),
                file.document().on(),
                Money.ofKopecks(file.debt()),
                Money.ofKopecks(terms.amount()),
                file.coversCurrent(),
                terms.checksCurrentCharges(),
                ToleranceBody.of(terms.tolerance()),
                standing.asOf(),
                standing.state(),
                standing.since(),
                Money.ofKopecks(standing.expected()),
                Money.ofKopecks(standing.actual()),
                Money.ofKopecks(standing.credited()),
                Money.ofKopecks(standing.shortfall()),
                Money.ofKopecks(standing.rest()),
                ExplanationView.of(terms, standing),
                KnowledgeView.of(standing),
                standing.scheduleNo(),
                standing.lines().stream().map(Line::of).toList(),
                others(terms, standing),
                covered(file.baseline()),
                file.acts().stream().map(Act::of).toList(),
                found(terms),
                paused(standing),
                file.entry().by(),
                file.entry().at(),
                file.version());
    }

    private static List<Covered> covered(List<CoveredCharge> baseline) {
        return baseline.stream()
                .filter(charge -> charge.covered() > 0)
                .map(Covered::of)
                .toList();
    }

    private static List<OtherSchedule> others(RepaymentAgreement terms, Standing standing) {
        return terms.schedules().stream()
                .filter(schedule -> schedule.no() != standing.scheduleNo())
                .map(OtherSchedule::of)
                .toList();
    }

    private static List<Found> found(RepaymentAgreement terms) {
        return terms.findings().stream()
                .map(found -> new Found(found.kind(), found.day(), found.foundOn()))
                .toList();
    }

    private static List<Paused> paused(Standing standing) {
        return standing.paused().spans().stream()
                .map(span -> new Paused(span.from(), span.through()))
                .toList();
    }
}
