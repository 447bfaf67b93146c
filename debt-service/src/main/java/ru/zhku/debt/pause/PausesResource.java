package ru.zhku.debt.pause;

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
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/pauses")
@Tag(name = "Паузы")
class PausesResource {
    private static final int ROWS_AT_ONCE = 1_000;

    private final PauseDesk desk;
    private final PauseStore store;
    private final Caller caller;

    PausesResource(PauseDesk desk, PauseStore store, Caller caller) {
        this.desk = desk;
        this.store = store;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.RESIDENT_CLERK, Roles.SERVICE, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Записано",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PauseView.class)))
    @Operation(
            summary = "Приостановить взыскание по счёту",
            description = "Дни считаются включительно. Паузы могут соприкасаться и накладываться: день считается один"
                    + " раз. resident-clerk и service записывают только SUPPORT_PENDING.")
    public RestResponse<PauseView> enter(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull PauseRequest request) {
        var view = desk.enter(key, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/v1/pauses/" + view.id()))
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{id}/acts")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.RESIDENT_CLERK, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Прекратить паузу",
            description = "С названного дня пауза не действует. Ещё не начавшуюся отменяют её же первым днём.")
    public RestResponse<PauseView> act(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull PauseActRequest request) {
        return tagged(desk.act(id, ifMatch, key, request));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Паузы, последние сначала", description = "JSON — постранично, CSV и XLSX — весь список.")
    public Page<PauseView> list(
            @BeanParam PauseSearch search, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var after = cursor == null ? null : idOf(Cursor.decode(cursor, 1).get(0));
        var found = store.page(search, scope(search), after, size + 1);
        return Page.of(found, size, last -> Cursor.encode(last.id()));
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Паузы, последние сначала", description = "JSON — постранично, CSV и XLSX — весь список.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @BeanParam PauseSearch search, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var scope = scope(search);
        return Export.<PauseView>of(
                PauseView.HEADER,
                last -> store.page(search, scope, last == null ? null : last.id(), ROWS_AT_ONCE),
                PauseView::cells);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Одна пауза")
    public RestResponse<PauseView> one(@PathParam("id") UUID id) {
        return tagged(desk.mine(id));
    }

    private Scope scope(PauseSearch search) {
        return Scope.of(caller.oktmoScope(), caller.supplierScope(), search.supplierInn);
    }

    private static RestResponse<PauseView> tagged(PauseView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    private static UUID idOf(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw (Refusal) Refusal.at("cursor", "malformed-cursor").initCause(e);
        }
    }
}
