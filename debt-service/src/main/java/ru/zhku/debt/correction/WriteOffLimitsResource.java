package ru.zhku.debt.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

@Path("/v1/write-off-limits")
@Tag(name = "Списания")
class WriteOffLimitsResource {
    private final WriteOffLimits limits;

    WriteOffLimitsResource(WriteOffLimits limits) {
        this.limits = limits;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(
            responseCode = "201",
            description = "Записано",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WriteOffView.Limit.class)))
    @Operation(
            summary = "Установить лимит, до которого списывает один сотрудник",
            description = "Действует с названного дня до следующего. Прежние не правятся.")
    public RestResponse<WriteOffView.Limit> enter(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull WriteOffRequests.Limit request) {
        return RestResponse.status(RestResponse.Status.CREATED, limits.enter(key, request));
    }

    @GET
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Лимиты, записанные последними — сначала")
    public Page<WriteOffView.Limit> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        return Page.of(limits.page(Cursor.id(cursor), size + 1), size, last -> Cursor.encode(last.id()));
    }
}
