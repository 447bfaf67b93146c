package ru.zhku.debt.vacancy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.debt.premises.Premises;
import ru.zhku.debt.vacancy.domain.EstimateKind;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/premises/{id}/estimates")
@Tag(name = "Пустующий фонд: расходы и бюджет")
class EstimatesResource {
    private final VacancyDesk desk;
    private final EstimateStore store;
    private final Premises premises;

    EstimatesResource(VacancyDesk desk, EstimateStore store, Premises premises) {
        this.desk = desk;
        this.store = store;
        this.premises = premises;
    }

    @Schema(name = "PremisesEstimateRequest")
    record Request(
            @Schema(required = true) @NotNull EstimateKind kind,

            @Schema(required = true, description = "Единовременно: консервация, ремонт, расходы на предоставление")
            @NotNull
            Money oneOffCost,

            @Schema(
                    nullable = true,
                    description = "Ежемесячно после этого. У подъезда и дома при консервации обязательно для выбора;"
                            + " у квартиры по умолчанию — то, что не отключить, при найме — взнос на"
                            + " капитальный ремонт")
            Money monthlyCostAfter,

            @Schema(nullable = true, description = "Плата за наём за квадратный метр в месяц; только у LETTING")
            Money rentPerSqm,

            @Schema(required = true, description = "Смета или решение; действует со своего дня") @NotNull @Valid
            PaperBody document) {}

    @Schema(name = "PremisesEstimate")
    record View(
            @Schema(required = true) UUID id,
            @Schema(required = true) UUID premisesId,
            @Schema(required = true) EstimateKind kind,
            @Schema(required = true) Money oneOffCost,
            @Schema(nullable = true) Money monthlyCostAfter,
            @Schema(nullable = true) Money rentPerSqm,
            @Schema(required = true) PaperBody document,
            @Schema(required = true) String enteredBy,
            @Schema(required = true) Instant enteredAt) {}

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Записано",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    @Operation(summary = "Записать смету или плату за наём; новая того же вида действует вместо прежней")
    public RestResponse<View> enter(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid @NotNull Request request) {
        return RestResponse.status(RestResponse.Status.CREATED, desk.enterEstimate(id, key, request));
    }

    @GET
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Сметы объекта, последние сначала")
    public Page<View> list(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var object = premises.demandForCaller(id);
        int size = Limits.of(limit);
        return Page.of(store.page(object.id(), Cursor.id(cursor), size + 1), size, last -> Cursor.encode(last.id()));
    }
}
