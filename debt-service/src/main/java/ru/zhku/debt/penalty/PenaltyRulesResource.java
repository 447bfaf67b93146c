package ru.zhku.debt.penalty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.debt.penalty.domain.RuleKind;
import ru.zhku.debt.penalty.domain.RuleState;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

/** The law of penalties: key rates, caps, moratoria and the day through which they are verified. */
@Path("/v1/penalty-rules")
@Tag(name = "Пени")
class PenaltyRulesResource {
    private final PenaltyLaw law;
    private final PenaltyRuleStore store;

    PenaltyRulesResource(PenaltyLaw law, PenaltyRuleStore store) {
        this.law = law;
        this.store = store;
    }

    @Schema(name = "PenaltyRuleRejection")
    record Rejection(
            @Schema(required = true)
            @NotBlank(message = "Назовите причину")
            @Size(max = 500)
            @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
            String reason) {}

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
    @Operation(summary = "Ставки, ограничения и моратории: кто предложил, кто утвердил, что действует")
    public Page<PenaltyRuleView> list(
            @QueryParam("kind") RuleKind kind,
            @QueryParam("state") RuleState state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var rows = store.page(kind, state, cursor == null ? 0 : number(cursor), size + 1);
        var page = Page.of(rows, size, last -> Cursor.encode(last.number()));
        return new Page<>(law.views(page.items()), page.next());
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
    @Operation(summary = "Одно правило")
    public RestResponse<PenaltyRuleView> one(@PathParam("id") UUID id) {
        return tagged(law.one(id));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(
            responseCode = "201",
            description = "Предложено",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PenaltyRuleView.class)))
    @Operation(
            summary = "Предложить правило; действует после утверждения другим администратором",
            description = "Правила не правят: утверждённое позже заменяет прежнее — ставку того же первого дня,"
                    + " ограничение на общие дни, мораторий с тем же кодом, день проверки ставок. REPEAL отменяет названное"
                    + " правило, и снова действует то, что оно заменило.")
    public RestResponse<PenaltyRuleView> propose(
            @HeaderParam("Idempotency-Key") @Parameter(description = "Один ключ на одно действие, 8–200 знаков")
                    String key,
            @Valid @NotNull PenaltyRuleRequest request) {
        var view = law.propose(key, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/v1/penalty-rules/" + view.id()))
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Утвердить; не тем, кто предложил. Действует сразу")
    public RestResponse<PenaltyRuleView> approve(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(law.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Отклонить или отозвать своё")
    public RestResponse<PenaltyRuleView> reject(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Rejection rejection) {
        return tagged(law.reject(id, ifMatch, rejection.reason()));
    }

    private static RestResponse<PenaltyRuleView> tagged(PenaltyRuleView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(String.valueOf(Cursor.decode(cursor, 1).get(0)));
        } catch (NumberFormatException e) {
            throw (Refusal) Refusal.at("cursor", "malformed-cursor").initCause(e);
        }
    }
}
