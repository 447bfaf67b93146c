package ru.zhku.debt.mend;

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

@Path("/v1/registers/{id}/mends")
@Tag(name = "Реестры поставщиков")
class MendsResource {
    private final MendDesk desk;

    MendsResource(MendDesk desk) {
        this.desk = desk;
    }

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Записано; строка пройдёт при следующем повторе",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MendView.class)))
    @Operation(
            summary = "Исправить отложенную строку",
            description = "Присланное поставщиком остаётся дословно рядом с исправленным. Суммы, даты и месяцы, которые"
                    + " читаются, не меняются; нечитаемые можно записать иначе теми же числами. Код операции не"
                    + " исправляется. Проводит строку POST /v1/registers/{id}/replay.")
    public RestResponse<MendView> mend(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid @NotNull MendRequest request) {
        return RestResponse.status(RestResponse.Status.CREATED, desk.mend(id, key, request));
    }

    @GET
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.SUPPLIER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Исправления строк реестра, последние сначала")
    public Page<MendView> list(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        return Page.of(desk.page(id, Cursor.id(cursor), size + 1), size, last -> Cursor.encode(last.id()));
    }
}
