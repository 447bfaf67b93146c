package ru.zhku.litigation.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Page;

/** Pre-trial claims. */
@Path("/v1/claims")
@Tag(name = "Претензии")
class ClaimResource {
    private final ClaimDesk desk;
    private final ClaimQuery query;
    private final Claims claims;
    private final Caller caller;

    ClaimResource(ClaimDesk desk, ClaimQuery query, Claims claims, Caller caller) {
        this.desk = desk;
        this.query = query;
        this.claims = claims;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.LAWYER, Roles.ADMIN})
    @Operation(
            operationId = "sendClaim",
            summary = "Направить претензию по кандидату; письмо составит и доставит служба уведомлений")
    @APIResponse(
            responseCode = "201",
            description = "Претензия направлена",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClaimView.class)))
    public RestResponse<ClaimView> send(
            @HeaderParam("Idempotency-Key") @Parameter(description = "Один ключ на одну претензию, 8–200 знаков")
                    String idempotencyKey,
            @Valid @NotNull ClaimRequest request) {
        var claim = desk.send(idempotencyKey, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, claim)
                .location(URI.create("/v1/claims/" + claim.id()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.LAWYER, Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "listClaims", summary = "Список претензий")
    public Page<ClaimView> list(
            @BeanParam ClaimFilter filter,
            @QueryParam("sort") String sort,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return query.page(filter.where(caller), sort, limit, cursor);
    }

    @GET
    @Path("/summary")
    @RolesAllowed({Roles.LAWYER, Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "summarizeClaims", summary = "Число и сумма претензий под тем же отбором")
    public ClaimQuery.Summary summary(@BeanParam ClaimFilter filter) {
        return query.summary(filter.where(caller));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.LAWYER, Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getClaim", summary = "Претензия с доказательством вручения")
    public ClaimView get(@PathParam("id") UUID id) {
        return claims.mine(id).map(ClaimView::of).orElseThrow(() -> Refusal.of("not-found"));
    }
}
