package ru.zhku.litigation.deadline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.time.WorkingCalendars;
import ru.zhku.litigation.deadline.domain.Limitation;
import ru.zhku.litigation.deadline.domain.LimitationState;
import ru.zhku.litigation.law.domain.LawNumbers;

/** Until when one monthly payment can be sued for. */
@Path("/v1/limitation")
@Tag(name = "Госпошлина и сроки")
class LimitationResource {
    private final WorkingCalendars calendars;
    private final BusinessClock clock;

    LimitationResource(WorkingCalendars calendars, BusinessClock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Schema(name = "Limitation")
    record LimitationView(
            @NotNull LocalDate dueOn,
            @NotNull LocalDate asOf,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate expiresOn,
            @NotNull LimitationState state,
            @NotNull Long daysLeft,

            @Schema(description = "Наименьшее из предупреждений за 6, 3 и 1 месяц; 0 — рано") @NotNull
            Integer warningMonths,

            @Schema(description = "Календарь года последнего дня не утверждён: перенос учтён только по выходным")
            @NotNull
            Boolean calendarUnverified,

            @NotNull String legalBasis) {}

    @GET
    @RolesAllowed({Roles.LAWYER, Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            operationId = "getLimitation",
            summary = "Исковая давность одного месячного платежа: три года со срока оплаты, с переносом с выходных")
    public LimitationView limitation(
            @QueryParam("dueOn") @NotNull @Parameter(description = "Срок оплаты, уже перенесённый с выходных")
                    LocalDate dueOn,
            @QueryParam("asOf") @Parameter(description = "На какой день; по умолчанию сегодня") LocalDate asOf) {
        var day = asOf == null ? clock.today() : asOf;
        var found = Limitation.of(dueOn, day, calendars.current(), LawNumbers.standard());
        return new LimitationView(
                dueOn,
                day,
                found.startsOn(),
                found.expiresOn(),
                found.state(),
                found.daysLeft(),
                found.warningMonths(),
                !found.calendarVerified(),
                found.legalBasis());
    }
}
