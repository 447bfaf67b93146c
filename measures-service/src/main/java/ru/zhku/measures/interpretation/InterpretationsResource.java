package ru.zhku.measures.interpretation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Page;
import ru.zhku.measures.interpretation.domain.ReadingState;
import ru.zhku.measures.plan.Plans;

@Path("/v1/plans/{id}/interpretations")
@Tag(name = "Interpretation", description = "Proposed readings of slipped or blank cells; each counts once confirmed")
class InterpretationsResource {
    @Schema(name = "Confirmation")
    record Confirmation(
            @NotBlank @Schema(description = "Code of the official's position, from the plan's roles")
            String confirmedBy,

            @NotNull LocalDate on,
            @Size(max = 2000) String note) {}

    @Schema(name = "Withdrawal")
    record Withdrawal(
            @NotBlank @Schema(description = "Code of the official's position, from the plan's roles")
            String withdrawnBy,

            @NotNull LocalDate on,
            @Size(max = 2000) String note) {}

    private final Plans plans;
    private final Interpretations interpretations;
    private final Deciding deciding;
    private final BusinessClock clock;

    InterpretationsResource(Plans plans, Interpretations interpretations, Deciding deciding, BusinessClock clock) {
        this.plans = plans;
        this.interpretations = interpretations;
        this.deciding = deciding;
        this.clock = clock;
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
    @Operation(summary = "Every proposed reading with its state on a day (today unless asOf says otherwise)")
    public Page<InterpretationView> list(UUID id, @QueryParam("asOf") LocalDate asOf) {
        var plan = plans.visible(id);
        var facts = interpretations.facts(plan.id());
        var day = asOf == null ? clock.today() : asOf;
        var items = plan.interpretable().stream()
                .map(mechanism -> InterpretationView.of(mechanism, day, facts))
                .toList();
        return new Page<>(items, null);
    }

    @GET
    @Path("/{mechanismId}")
    @RolesAllowed({
        Roles.PLAN_CONTROLLER,
        Roles.AUDITOR,
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "One proposed reading; its ETag is demanded when confirming or withdrawing")
    @APIResponse(
            responseCode = "200",
            description = "The reading",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = InterpretationView.class)))
    public RestResponse<InterpretationView> one(UUID id, String mechanismId) {
        var plan = plans.visible(id);
        var mechanism = plan.interpretable().stream()
                .filter(candidate -> candidate.id().equals(mechanismId))
                .findFirst()
                .orElseThrow(() -> Refusal.of("not-found"));
        return answer(200, InterpretationView.of(mechanism, clock.today(), interpretations.facts(plan.id())));
    }

    @POST
    @Path("/{mechanismId}/confirmations")
    @RolesAllowed({Roles.PLAN_CONTROLLER, Roles.ADMIN})
    @Operation(
            summary = "An official confirms the proposed reading",
            description =
                    "A dated fact with legal effect: needs Idempotency-Key, and If-Match with the reading's ETag.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = InterpretationView.class)))
    public RestResponse<InterpretationView> confirm(
            UUID id,
            String mechanismId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull Confirmation body) {
        var command = new Deciding.Command(
                id, mechanismId, ReadingState.CONFIRMED, body.on(), body.confirmedBy(), body.note());
        return answer(201, deciding.decide(key, ifMatch, command));
    }

    @POST
    @Path("/{mechanismId}/withdrawals")
    @RolesAllowed({Roles.PLAN_CONTROLLER, Roles.ADMIN})
    @Operation(
            summary = "An official withdraws the confirmation",
            description = "Another dated fact; the confirmation stays on record. Headers as for a confirmation.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = InterpretationView.class)))
    public RestResponse<InterpretationView> withdraw(
            UUID id,
            String mechanismId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull Withdrawal body) {
        var command = new Deciding.Command(
                id, mechanismId, ReadingState.WITHDRAWN, body.on(), body.withdrawnBy(), body.note());
        return answer(201, deciding.decide(key, ifMatch, command));
    }

    private static RestResponse<InterpretationView> answer(int status, InterpretationView view) {
        return RestResponse.ResponseBuilder.<InterpretationView>create(status)
                .header("ETag", ETags.of(view.version()))
                .entity(view)
                .build();
    }
}
