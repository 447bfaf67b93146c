package ru.zhku.debt.penalty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.penalty.domain.MoratoriumTest;
import ru.zhku.debt.penalty.domain.PenaltyPolicy;
import ru.zhku.debt.penalty.domain.RatePolicy;
import ru.zhku.debt.penalty.domain.RoundingPolicy;
import ru.zhku.debt.setting.Settings;
import ru.zhku.debt.setting.domain.Setting;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;

@Path("/v1/accounts/{id}/penalty")
@Tag(name = "Пени")
class AccountPenaltyResource {
    /** A printed calculation of some three hundred pages; nobody reads a longer one. */
    private static final int MOST_PRINTED = 5_000;

    private final AccountPenalties penalties;
    private final Accounts accounts;
    private final Settings settings;
    private final Caller caller;
    private final BusinessClock clock;

    AccountPenaltyResource(
            AccountPenalties penalties, Accounts accounts, Settings settings, Caller caller, BusinessClock clock) {
        this.penalties = penalties;
        this.accounts = accounts;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /** On which day, by which choices and for which months. */
    static class Question {
        @QueryParam("asOf")
        @Parameter(description = "День расчёта; без него — деловая дата")
        LocalDate asOf;

        @QueryParam("ratePolicy")
        RatePolicy ratePolicy;

        @QueryParam("moratorium497Test")
        MoratoriumTest moratorium497Test;

        @QueryParam("rounding")
        RoundingPolicy rounding;

        @QueryParam("serviceMonthFrom")
        @Parameter(description = "Только услуги с этого месяца; оплаты разносятся по всему счёту")
        YearMonth serviceMonthFrom;

        @QueryParam("serviceMonthTo")
        @Parameter(description = "Только услуги до этого месяца, не включая его")
        YearMonth serviceMonthTo;

        PenaltyPolicy policy(Setting setting) {
            return setting.penaltyPolicy(ratePolicy, moratorium497Test, rounding);
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, PenaltyPdf.MEDIA_TYPE, PenaltyDocx.MEDIA_TYPE})
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(
            summary = "Пени по лицевому счёту на любой день: JSON или расчёт для печати (PDF, DOCX)",
            description = "Порядок начисления выбирается по группе потребителя и виду помещения на день вступления"
                    + " начисления в силу и по ресурсу. Что не выбрано в запросе, выбирает муниципалитет (GET /v1/settings)."
                    + " Пени остаются и после оплаты долга.")
    public AccountPenaltyView penalty(
            @PathParam("id") UUID id, @BeanParam Question question, @Context HttpHeaders headers) {
        var scope = new Scope(caller.oktmoScope(), caller.supplierScope());
        var asOf = AsOf.of(question.asOf, clock.today());
        var setting = accounts.find(id)
                .map(account -> settings.on(account.oktmo(), asOf))
                .orElse(Setting.SHIPPED);
        var view = penalties.of(
                id,
                asOf,
                question.policy(setting),
                new MonthRange(question.serviceMonthFrom, question.serviceMonthTo),
                scope);
        boolean json = headers.getAcceptableMediaTypes().get(0).isCompatible(MediaType.APPLICATION_JSON_TYPE);
        if (!json && view.segmentCount() > MOST_PRINTED) {
            throw Refusal.of("penalty-print-too-long", "most", MOST_PRINTED);
        }
        return view;
    }
}
