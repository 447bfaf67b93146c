package ru.zhku.debt.analysis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/analyses")
@Tag(name = "Анализ задолженности")
class AnalysesResource {
    private final Analyses analyses;
    private final AnalysisStore store;
    private final Caller caller;
    private final BusinessClock clock;

    AnalysesResource(Analyses analyses, AnalysisStore store, Caller caller, BusinessClock clock) {
        this.analyses = analyses;
        this.store = store;
        this.caller = caller;
        this.clock = clock;
    }

    record AnalysisRequest(@Schema(required = true) LocalDate asOf) {}

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Сделано",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnalysisView.class)))
    @Operation(summary = "Опубликовать анализ на день; за прошлый месяц он публикуется сам 6-го числа")
    public RestResponse<AnalysisView> publish(AnalysisRequest request) {
        if (request == null) {
            throw Refusal.of("body-required");
        }
        if (request.asOf() == null) {
            throw Refusal.at("/asOf", "validation-failed");
        }
        AsOf.of(request.asOf(), clock.today());
        if (request.asOf().isAfter(clock.today())) {
            throw Refusal.at("/asOf", "analysis-in-future", "today", clock.today());
        }
        var view = analyses.publish(caller.oktmo(), request.asOf(), caller.subject());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/v1/analyses/" + view.id()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Опубликованные анализы, последние сначала")
    public Page<AnalysisView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var found = store.page(oktmo(), Cursor.id(cursor), size + 1);
        return Page.of(found, size, last -> Cursor.encode(last.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Один анализ")
    public AnalysisView one(@PathParam("id") UUID id) {
        return store.find(id, oktmo()).stream().findFirst().orElseThrow(() -> Refusal.of("not-found"));
    }

    private String oktmo() {
        return caller.seesAllMunicipalities() ? null : caller.oktmo();
    }
}
