package ru.zhku.debt.step;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.ETags;

@Path("/v1/steps/{id}")
@Tag(name = "Стратегия взыскания")
class StepsResource {
    private final StepDesk desk;

    StepsResource(StepDesk desk) {
        this.desk = desk;
    }

    @GET
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
    @Operation(summary = "Один шаг")
    public RestResponse<StepView> one(@PathParam("id") UUID id) {
        return tagged(desk.mine(id));
    }

    @POST
    @Path("/acts")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Подтвердить вручение или отозвать записанное по ошибке",
            description = "Шаг не правят: последнее подтверждение вручения заменяет прежнее, отозванный не считается.")
    public RestResponse<StepView> act(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull StepActRequest request) {
        return tagged(desk.act(id, ifMatch, key, request));
    }

    private static RestResponse<StepView> tagged(StepView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
