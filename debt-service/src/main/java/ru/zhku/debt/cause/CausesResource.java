package ru.zhku.debt.cause;

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
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/causes")
@Tag(name = "Причины задолженности")
class CausesResource {
    private static final int ROWS_AT_ONCE = 1_000;

    private final CauseDesk desk;
    private final CauseStore store;
    private final Caller caller;

    CausesResource(CauseDesk desk, CauseStore store, Caller caller) {
        this.desk = desk;
        this.store = store;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Записано",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CauseView.class)))
    @Operation(
            summary = "Записать причину задолженности счёта",
            description = "Она сразу подтверждена. У счёта одна причина на день: подтверждённая важнее предложенной,"
                    + " из равных — та, что началась позже.")
    public RestResponse<CauseView> enter(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull CauseRequest request) {
        var view = desk.enter(key, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/v1/causes/" + view.id()))
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{id}/acts")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Подтвердить, заменить, отклонить или прекратить причину",
            description = "Запись не правится. Замена — новая подтверждённая запись; её имя в acts[].replacedBy.")
    public RestResponse<CauseView> act(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull CauseActRequest request) {
        return tagged(desk.act(id, ifMatch, key, request));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Причины, последние сначала", description = "JSON — постранично, CSV и XLSX — все.")
    public Page<CauseView> list(
            @BeanParam CauseSearch search, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var found = store.page(search, scope(search), Cursor.id(cursor), size + 1);
        return Page.of(found, size, last -> Cursor.encode(last.id()));
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.5"})
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Причины, последние сначала", description = "JSON — постранично, CSV и XLSX — все.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @BeanParam CauseSearch search, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var scope = scope(search);
        return Export.<CauseView>of(
                CauseView.HEADER,
                last -> store.page(search, scope, last == null ? null : last.id(), ROWS_AT_ONCE),
                CauseView::cells);
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
    @Operation(summary = "Одна причина со всеми действиями")
    public RestResponse<CauseView> one(@PathParam("id") UUID id) {
        return tagged(desk.mine(id));
    }

    private Scope scope(CauseSearch search) {
        return Scope.of(caller.oktmoScope(), caller.supplierScope(), search.supplierInn);
    }

    private static RestResponse<CauseView> tagged(CauseView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
