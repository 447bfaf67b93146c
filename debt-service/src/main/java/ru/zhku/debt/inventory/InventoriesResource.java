package ru.zhku.debt.inventory;

import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
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
import ru.zhku.debt.inventory.InventoryStore.Place;
import ru.zhku.debt.inventory.domain.InventoryState;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/inventories")
@Tag(name = "Инвентаризации")
class InventoriesResource {
    private static final int ROWS_AT_ONCE = 1_000;

    private final Inventories inventories;
    private final InventoryStore store;
    private final ChangesQuery changes;
    private final Caller caller;

    InventoriesResource(Inventories inventories, InventoryStore store, ChangesQuery changes, Caller caller) {
        this.inventories = inventories;
        this.store = store;
        this.changes = changes;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Сделано",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InventoryView.class)))
    @Operation(summary = "Провести инвентаризацию задолженности: строки и итоги замораживаются")
    public RestResponse<InventoryView> make(@HeaderParam("Idempotency-Key") String key, InventoryRequest request) {
        if (request == null) {
            throw Refusal.of("body-required");
        }
        if (request.title() != null
                && (request.title().length() > 200 || request.title().indexOf(0) >= 0)) {
            throw Refusal.at("/title", "validation-failed");
        }
        var view = inventories.make(key, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/v1/inventories/" + view.id()))
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Инвентаризации, последние сначала")
    public Page<InventoryView> list(
            @QueryParam("state") List<InventoryState> state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var found = store.page(oktmo(), state, Cursor.id(cursor), size + 1);
        return Page.of(found, size, last -> Cursor.encode(last.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Инвентаризация с контрольными итогами")
    public RestResponse<InventoryView> one(@PathParam("id") UUID id) {
        return tagged(find(id));
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(summary = "Утвердить; не тем, кто провёл")
    public RestResponse<InventoryView> approve(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return tagged(inventories.approve(id, ifMatch, oktmo()));
    }

    @GET
    @Path("/{id}/lines")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Строки инвентаризации: JSON постранично, CSV и XLSX целиком")
    public InventoryLinesView lines(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        find(id);
        int size = Limits.of(limit);
        var found = store.lines(id, place(cursor), size + 1);
        var page = Page.of(
                found,
                size,
                last -> Cursor.encode(last.seq(), last.resource(), last.bucket(), last.group(), last.tenure()));
        return new InventoryLinesView(page.items().stream().map(Place::line).toList(), page.next());
    }

    @GET
    @Path("/{id}/lines")
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Строки инвентаризации: JSON постранично, CSV и XLSX целиком")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        find(id);
        return Export.<Place>of(
                        InventoryLinesView.HEADER,
                        last -> store.lines(id, last == null ? Place.FIRST : last, ROWS_AT_ONCE),
                        place -> place.line().cells())
                .summing(InventoryLinesView.AMOUNT);
    }

    @GET
    @Path("/{id}/changes-summary")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Сколько проведено после инвентаризации за её день и раньше, и какими стали бы её итоги")
    public ChangeView.Summary changes(@PathParam("id") UUID id) {
        return changes.summary(find(id));
    }

    private InventoryView find(UUID id) {
        return store.demand(id, oktmo());
    }

    private static RestResponse<InventoryView> tagged(InventoryView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    private static Place place(String cursor) {
        if (cursor == null) {
            return Place.FIRST;
        }
        var parts = Cursor.decode(cursor, 5);
        return new Place(
                Cursors.number(parts.get(0)),
                Cursors.small(parts.get(1)),
                Cursors.small(parts.get(2)),
                Cursors.small(parts.get(3)),
                Cursors.small(parts.get(4)),
                null);
    }

    private String oktmo() {
        return caller.seesAllMunicipalities() ? null : caller.oktmo();
    }
}
