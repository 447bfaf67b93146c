package ru.zhku.litigation.courtcase;

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
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Page;
import ru.zhku.litigation.courtcase.domain.ActKind;

/** Court cases and the acts that carry them. */
@Path("/v1/court-cases")
@Tag(name = "Судебные дела")
class CourtCaseResource {
    private final CaseOpening opening;
    private final CaseDesk desk;
    private final CaseQuery query;
    private final Caller caller;

    CourtCaseResource(CaseOpening opening, CaseDesk desk, CaseQuery query, Caller caller) {
        this.opening = opening;
        this.desk = desk;
        this.query = query;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.LAWYER, Roles.ADMIN})
    @Operation(operationId = "openCourtCase", summary = "Открыть черновик дела по кандидату или претензии")
    @APIResponse(
            responseCode = "201",
            description = "Черновик открыт",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseDetail.class)))
    public RestResponse<CaseDetail> open(
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = false, description = "Не обязателен: второе дело по кандидату не откроется")
                    String idempotencyKey,
            @Valid @NotNull CaseRequest request) {
        var detail = opening.open(idempotencyKey, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, detail)
                .location(URI.create("/v1/court-cases/" + detail.courtCase().id()))
                .header(HttpHeaders.ETAG, ETags.of(detail.version()))
                .build();
    }

    @POST
    @Path("/{id}/acts")
    @RolesAllowed({Roles.LAWYER, Roles.ADMIN})
    @Operation(
            operationId = "actOnCourtCase",
            summary = "Записать действие: подача, принятие, приказ, решение, вступление в силу и другие",
            description = "Подать (FILE) можно, когда проверка готовности кандидата не препятствует; иначе нужна"
                    + " overrideReason, она записывается вместе с препятствиями.")
    public RestResponse<CaseDetail> act(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "ETag, с которым дело прочитано")
                    String ifMatch,
            @HeaderParam("Idempotency-Key") @Parameter(description = "Один ключ на одно действие, 8–200 знаков")
                    String idempotencyKey,
            @Valid @NotNull CaseActRequest request) {
        var debtor = request.kind() == ActKind.FILE ? desk.debtor(id) : null;
        return tagged(desk.act(id, ifMatch, idempotencyKey, request, debtor));
    }

    @GET
    @RolesAllowed({Roles.LAWYER, Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "listCourtCases", summary = "Список дел")
    public Page<CaseView> list(
            @BeanParam CaseFilter filter,
            @QueryParam("sort") String sort,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return query.page(filter.where(caller), sort, limit, cursor);
    }

    @GET
    @Path("/summary")
    @RolesAllowed({Roles.LAWYER, Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "summarizeCourtCases", summary = "Число, цена, пошлина и присуждённое под тем же отбором")
    public CaseQuery.Summary summary(@BeanParam CaseFilter filter) {
        return query.summary(filter.where(caller));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.LAWYER, Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "getCourtCase", summary = "Дело, его действия и возможные следующие")
    public RestResponse<CaseDetail> get(@PathParam("id") UUID id) {
        return tagged(desk.detail(id));
    }

    private static RestResponse<CaseDetail> tagged(CaseDetail detail) {
        return RestResponse.ResponseBuilder.ok(detail)
                .header(HttpHeaders.ETAG, ETags.of(detail.version()))
                .build();
    }
}
