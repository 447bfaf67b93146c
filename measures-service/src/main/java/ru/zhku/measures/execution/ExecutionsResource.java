package ru.zhku.measures.execution;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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

@Path("/v1/executions")
@Tag(name = "Execution", description = "What was done, entered by a person with evidence")
class ExecutionsResource {
    @Schema(name = "NewExecution", description = "Names either occurrenceId, or planId and mechanismId")
    record NewExecution(
            UUID occurrenceId,
            UUID planId,
            @Size(max = 50) String mechanismId,
            @NotNull LocalDate doneOn,
            @Size(max = 2000) String note,
            @Size(max = 50) List<@NotBlank @Size(max = 500) String> evidence) {}

    private final Recording recording;
    private final ExecutionRepository repository;
    private final Caller caller;
    private final ObjectMapper json;

    ExecutionsResource(Recording recording, ExecutionRepository repository, Caller caller, ObjectMapper json) {
        this.recording = recording;
        this.repository = repository;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @RolesAllowed({Roles.PLAN_CONTROLLER, Roles.ADMIN})
    @Operation(
            summary = "Enter what was done",
            description = "Needs Idempotency-Key. With mechanismId alone it counts for the occurrence in whose time it"
                    + " was done; a late one names its occurrenceId.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ExecutionView.class)))
    public RestResponse<ExecutionView> record(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewExecution body) {
        var view = recording.record(
                key,
                new Recording.Command(
                        body.occurrenceId(),
                        body.planId(),
                        body.mechanismId(),
                        body.doneOn(),
                        body.note(),
                        body.evidence()));
        return RestResponse.ResponseBuilder.<ExecutionView>create(201)
                .location(URI.create("/v1/executions/" + view.id()))
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
    @Operation(summary = "Executions, newest first")
    public Page<ExecutionView> list(
            @QueryParam("planId") UUID planId,
            @QueryParam("mechanismId") String mechanismId,
            @QueryParam("doneFrom") LocalDate doneFrom,
            @QueryParam("doneTo") LocalDate doneTo,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var oktmo = caller.seesAllMunicipalities() ? null : caller.oktmo();
        var filter = new ExecutionRepository.Filter(oktmo, planId, mechanismId, doneFrom, doneTo);
        var rows = repository.page(filter, place(cursor), size).stream()
                .map(row -> ExecutionView.of(row, json))
                .toList();
        return Page.of(rows, size, view -> Cursor.encode(view.id()));
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
    @Operation(summary = "One execution")
    public ExecutionView one(UUID id) {
        return repository
                .findByIdOptional(id)
                .filter(row -> caller.seesAllMunicipalities() || row.oktmo.equals(caller.oktmo()))
                .map(row -> ExecutionView.of(row, json))
                .orElseThrow(() -> Refusal.of("not-found"));
    }

    private static UUID place(String cursor) {
        try {
            return cursor == null
                    ? null
                    : UUID.fromString(Cursor.decode(cursor, 1).get(0));
        } catch (IllegalArgumentException e) {
            throw Refusal.at("cursor", "malformed-cursor");
        }
    }
}
