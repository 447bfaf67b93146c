package ru.zhku.measures.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;
import ru.zhku.measures.plan.domain.PlanDocument;

@Path("/v1/plans")
@Tag(name = "Plan", description = "The published plan of measures; immutable once loaded")
class PlansResource {
    private final PlanLoading loading;
    private final PlanRepository repository;
    private final Plans plans;
    private final Caller caller;

    PlansResource(PlanLoading loading, PlanRepository repository, Plans plans, Caller caller) {
        this.loading = loading;
        this.repository = repository;
        this.plans = plans;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.PLAN_CONTROLLER, Roles.ADMIN})
    @Operation(
            summary = "Load a plan as it is published",
            description = "Format zkh-measures-plan/1. The same document again answers 200 with the first one.")
    @APIResponse(
            responseCode = "201",
            description = "Loaded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlanView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was loaded before",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlanView.class)))
    public RestResponse<PlanView> load(@NotNull PlanDocument document) {
        var loaded = loading.load(document);
        var view = PlanView.of(loaded.plan(), plans.read(loaded.plan()).document());
        return RestResponse.ResponseBuilder.<PlanView>create(loaded.isNew() ? 201 : 200)
                .location(URI.create("/v1/plans/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({
        Roles.PLAN_CONTROLLER,
        Roles.AUDITOR,
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Plans of the municipality, newest first")
    public Page<PlanView.Summary> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var place = Place.of(cursor);
        var oktmo = caller.seesAllMunicipalities() ? null : caller.oktmo();
        var rows = repository.page(oktmo, place.date(), place.id(), size);
        return Page.of(
                rows.stream().map(PlanView.Summary::of).toList(),
                size,
                summary -> Cursor.encode(summary.documentDate(), summary.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.PLAN_CONTROLLER,
        Roles.AUDITOR,
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "A plan: tasks, measures, mechanisms; published cells and proposed readings apart")
    public PlanView plan(UUID id) {
        var plan = plans.visible(id);
        return PlanView.of(repository.findById(id), plan.document());
    }

    private record Place(LocalDate date, UUID id) {
        static Place of(String cursor) {
            if (cursor == null) {
                return new Place(null, null);
            }
            var parts = Cursor.decode(cursor, 2);
            try {
                return new Place(LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Refusal.at("cursor", "malformed-cursor");
            }
        }
    }
}
