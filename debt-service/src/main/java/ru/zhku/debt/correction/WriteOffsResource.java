package ru.zhku.debt.correction;

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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/write-offs")
@Tag(name = "Списания")
class WriteOffsResource {

    private final WriteOffService service;
    private final WriteOffQuery query;
    private final CorrectionCallers callers;

    WriteOffsResource(WriteOffService service, WriteOffQuery query, CorrectionCallers callers) {
        this.service = service;
        this.query = query;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Предложено, а в пределах лимита — сразу проведено",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WriteOffView.class)))
    @Operation(
            summary = "Предложить списание начислений счёта",
            description = "Сверх лимита муниципального образования (/v1/write-off-limits; нет лимита — всегда)"
                    + " утверждает другой сотрудник. Лимит сравнивается со всем, что за этот день списано со счёта без"
                    + " второго человека. Списание действует с дня проводки: прежние дни показывают долг как был."
                    + " LIMITATION_EXPIRED списывает только начисления с истёкшей давностью, перерывы её здесь не"
                    + " известны: проверьте их по делу.")
    public RestResponse<WriteOffView> propose(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull WriteOffRequests.Proposal request) {
        var view = service.propose(key, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/v1/write-offs/" + view.id()))
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{id}/acts")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Утвердить, отклонить, отменить списание",
            description = "Утверждает не тот, кто предложил. REVERSE начисляет списанное вновь с прежним сроком оплаты;"
                    + " сверх лимита отмену тоже утверждает второй сотрудник. Предложивший может отклонить своё.")
    public RestResponse<WriteOffView> act(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull WriteOffRequests.Act request) {
        return tagged(service.act(id, ifMatch, key, request));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Списания, последние сначала", description = "CSV и XLSX выгружают все.")
    public Page<WriteOffView.Item> list(
            @BeanParam WriteOffQuery.Search search,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var found = query.page(search, callers.scope(search.supplierInn), Cursor.id(cursor), size + 1);
        return Page.of(found, size, last -> Cursor.encode(last.id()));
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Списания, последние сначала", description = "CSV и XLSX выгружают все.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @BeanParam WriteOffQuery.Search search,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return query.all(search, callers.scope(search.supplierInn));
    }

    @GET
    @Path("/summary")
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Число и суммы списаний под тем же отбором, по состояниям и причинам")
    public WriteOffView.Summary summary(@BeanParam WriteOffQuery.Search search) {
        return query.summary(search, callers.scope(search.supplierInn));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Одно списание: начисления и действия")
    public RestResponse<WriteOffView> one(@PathParam("id") UUID id) {
        return tagged(service.view(id));
    }

    private static RestResponse<WriteOffView> tagged(WriteOffView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
