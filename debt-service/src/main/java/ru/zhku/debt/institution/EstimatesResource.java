package ru.zhku.debt.institution;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/institutions/{id}/estimates")
@Tag(name = "Муниципальные учреждения")
class EstimatesResource {
    private final InstitutionDesk desk;
    private final InstitutionStore store;

    EstimatesResource(InstitutionDesk desk, InstitutionStore store) {
        this.desk = desk;
        this.store = store;
    }

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Записано",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EstimateView.class)))
    @Operation(
            summary = "Ввести смету на год по ресурсу плана",
            description = "Прежняя не правится: с дня on действует введённая позже; на день действует последняя из"
                    + " начавшихся. О новой обеспеченности муниципалитета публикуется budget-cover-checked.")
    public RestResponse<EstimateView> enter(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull EstimateRequest request) {
        return RestResponse.status(RestResponse.Status.CREATED, desk.estimate(id, key, request));
    }

    @GET
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Все введённые сметы, последние сначала")
    public Page<EstimateView> list(
            @PathParam("id") UUID id,
            @QueryParam("year") Integer year,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var found = store.estimates(desk.mine(id).id(), year, Cursor.id(cursor), size + 1);
        return Page.of(found, size, last -> Cursor.encode(last.id()));
    }
}
