package ru.zhku.debt.vacancy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.premises.Premises;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/premises-limits")
@Tag(name = "Пустующий фонд: расходы и бюджет")
class LimitsResource {
    private final VacancyDesk desk;
    private final LimitStore store;
    private final Premises premises;

    LimitsResource(VacancyDesk desk, LimitStore store, Premises premises) {
        this.desk = desk;
        this.store = store;
        this.premises = premises;
    }

    @Schema(name = "PremisesLimitRequest")
    record Request(
            @Schema(nullable = true, description = "Муниципалитет; по умолчанию ваш")
            String oktmo,

            @Schema(required = true) @NotNull @Min(2000) @Max(2200)
            Integer year,

            @Schema(nullable = true, description = "null — на все ресурсы вместе")
            Resource resource,

            @Schema(required = true) @NotNull Money amount,

            @Schema(nullable = true, description = "С какого дня действует; по умолчанию день документа")
            LocalDate from,

            @Schema(required = true) @NotNull @Valid PaperBody document) {}

    @Schema(name = "PremisesLimit")
    record View(
            @Schema(required = true) UUID id,
            @Schema(required = true) String oktmo,
            @Schema(required = true) int year,
            @Schema(nullable = true) Resource resource,
            @Schema(required = true) Money amount,
            @Schema(required = true) LocalDate from,
            @Schema(required = true) PaperBody document,
            @Schema(required = true) String enteredBy,
            @Schema(required = true) Instant enteredAt) {}

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Записано",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    @Operation(
            summary = "Записать лимит бюджета на содержание пустующего фонда",
            description = "Лимит не правят: новый того же года и ресурса действует со своего дня вместо прежнего.")
    public RestResponse<View> enter(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull Request request) {
        return RestResponse.status(RestResponse.Status.CREATED, desk.enterLimit(key, request));
    }

    @GET
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Записанные лимиты, последние сначала")
    public Page<View> list(
            @QueryParam("year") Integer year, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var found = store.page(premises.scope(), year, Cursor.id(cursor), size + 1);
        return Page.of(found, size, last -> Cursor.encode(last.id()));
    }
}
