package ru.zhku.debt.strategy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.debt.strategy.domain.StrategyState;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/strategies")
@Tag(name = "Стратегия взыскания")
class StrategiesResource {
    private final StrategyDesk desk;
    private final Simulations simulations;

    StrategiesResource(StrategyDesk desk, Simulations simulations) {
        this.desk = desk;
        this.simulations = simulations;
    }

    @GET
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(
            summary = "Стратегии, последние сначала",
            description = "Общие и своего муниципалитета. Из утверждённых действует та, у которой первый день позже; у"
                    + " муниципалитета без своей стратегии — общая.")
    public Page<StrategyView> list(
            @QueryParam("oktmo") String oktmo,
            @QueryParam("state") StrategyState state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var found = desk.page(oktmo, state, Cursor.id(cursor), size + 1);
        return Page.of(found, size, last -> Cursor.encode(last.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Одна стратегия")
    public RestResponse<StrategyView> one(@PathParam("id") UUID id) {
        return tagged(desk.one(id));
    }

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Предложено",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StrategyView.class)))
    @Operation(
            summary = "Предложить стратегию; действует после утверждения другим человеком",
            description = "Стратегии не правят: чтобы изменить, предлагают новую версию. Общую (без oktmo) предлагает и"
                    + " утверждает тот, кто видит все муниципалитеты.")
    public RestResponse<StrategyView> propose(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull StrategyRequest request) {
        var view = desk.propose(key, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/v1/strategies/" + view.id()))
                .header(HttpHeaders.ETAG, ETags.of(view.revision()))
                .build();
    }

    @POST
    @Path("/{id}/acts")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Утвердить или отклонить",
            description = "Утверждает не тот, кто предложил, и не задним числом. Отклонить своё — значит отозвать.")
    public RestResponse<StrategyView> act(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull StrategyActRequest request) {
        return tagged(desk.act(id, ifMatch, key, request));
    }

    @POST
    @Path("/{id}/simulations")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Примерка: сколько должников было бы на каждой стадии",
            description = "На деловую дату, против действующей стратегии. Ничего не записывает. Итоги равны"
                    + " GET /v1/debtors/summary того же муниципалитета.")
    public SimulationView simulate(@PathParam("id") UUID id, @Valid @NotNull SimulationRequest request) {
        return simulations.run(desk.one(id), request);
    }

    private static RestResponse<StrategyView> tagged(StrategyView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.revision()))
                .build();
    }
}
