package ru.zhku.litigation.candidate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.ETags;

/** Accounts whose debt calls for a claim or a lawsuit. */
@Path("/v1/candidates")
@Tag(name = "Кандидаты")
class CandidateResource {
    private final CandidateQuery query;
    private final CandidateReader reader;
    private final CandidateExport export;
    private final Candidates candidates;
    private final Caller caller;

    CandidateResource(
            CandidateQuery query,
            CandidateReader reader,
            CandidateExport export,
            Candidates candidates,
            Caller caller) {
        this.query = query;
        this.reader = reader;
        this.export = export;
        this.candidates = candidates;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LAWYER, Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            operationId = "listCandidates",
            summary = "Список кандидатов с отбором, сортировкой и страницами",
            description = "Accept: text/csv отдаёт весь отбор без страниц, UTF-8 с BOM;"
                    + " text/csv;charset=windows-1251 — в windows-1251.")
    @APIResponse(
            responseCode = "200",
            description = "Страница или весь отбор",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CandidatePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public CandidatePage list(
            @BeanParam CandidateFilter filter,
            @QueryParam("sort")
                    @Parameter(description = "Поля через запятую, минус — по убыванию: -overdue,accountNumber")
                    String sort,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return CandidatePage.of(query.page(filter.where(caller), sort, limit, cursor));
    }

    @GET
    @Produces("text/csv;qs=0.5")
    @RolesAllowed({Roles.LAWYER, Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> export(
            @BeanParam CandidateFilter filter,
            @QueryParam("sort") String sort,
            @HeaderParam(HttpHeaders.ACCEPT) @Parameter(hidden = true) String accept) {
        return export.csv(filter.where(caller), sort, accept);
    }

    @GET
    @Path("/summary")
    @RolesAllowed({Roles.LAWYER, Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            operationId = "summarizeCandidates",
            summary = "Число и сумма под тем же отбором, по состояниям и взыскателям")
    public CandidateSummary summary(@BeanParam CandidateFilter filter) {
        return query.summary(filter.where(caller));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.LAWYER, Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "getCandidate",
            summary = "Кандидат: суммы на сегодня, чего не хватает для подачи, история")
    public RestResponse<CandidateDetail> detail(@PathParam("id") UUID id) {
        return tagged(reader.detail(id));
    }

    @GET
    @Path("/{id}/party")
    @RolesAllowed({Roles.LAWYER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "getCandidateParty",
            summary = "Должник: имя и адрес из учёта долга; чтение записывается в журнал доступа")
    public PartyView party(@PathParam("id") UUID id) {
        return PartyView.of(reader.party(id));
    }

    @POST
    @Path("/{id}/acts")
    @RolesAllowed({Roles.LAWYER, Roles.ADMIN})
    @Operation(operationId = "actOnCandidate", summary = "Закрыть кандидата с причиной")
    public RestResponse<CandidateDetail> act(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull CandidateActRequest request) {
        candidates.close(id, ifMatch, request.reason());
        return tagged(reader.detail(id));
    }

    private static RestResponse<CandidateDetail> tagged(CandidateDetail detail) {
        return RestResponse.ResponseBuilder.ok(detail, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, ETags.of(detail.version()))
                .build();
    }
}
