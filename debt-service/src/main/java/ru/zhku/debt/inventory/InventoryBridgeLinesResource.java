package ru.zhku.debt.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/inventories/{id}/bridge-lines")
@Tag(name = "Инвентаризации")
class InventoryBridgeLinesResource {
    private static final String FROM = InventoryBridgeResource.FROM;
    private static final int ROWS_AT_ONCE = 3_000;

    private final Bridges bridges;
    private final BridgeStore store;
    private final Caller caller;

    InventoryBridgeLinesResource(Bridges bridges, BridgeStore store, Caller caller) {
        this.bridges = bridges;
        this.store = store;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Строки, из которых состоит число моста",
            description = "Сумма строк под отбором равна этому числу. CSV и XLSX выгружают все.")
    public Page<BridgeLine> lines(
            @PathParam("id") UUID id,
            @QueryParam("from") @Parameter(description = FROM, required = true) UUID from,
            @BeanParam BridgeLineSearch search,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        search.demandSense();
        int size = Limits.of(limit);
        var place = BridgeLine.Place.of(cursor);
        var found = store.lines(bridges.ends(from, id, oktmo()), search, place, size + 1);
        return Page.of(found, size, last -> last.place().cursor());
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.5"})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Строки, из которых состоит число моста",
            description = "Сумма строк под отбором равна этому числу. CSV и XLSX выгружают все.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @PathParam("id") UUID id,
            @QueryParam("from") @Parameter(description = FROM, required = true) UUID from,
            @BeanParam BridgeLineSearch search,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return all(store, bridges.ends(from, id, oktmo()), search);
    }

    static Table all(BridgeStore store, BridgeEnds ends, BridgeLineSearch search) {
        search.demandSense();
        return Export.<BridgeLine>of(
                        BridgeLine.HEADER,
                        last -> store.lines(
                                ends, search, last == null ? BridgeLine.Place.FIRST : last.place(), ROWS_AT_ONCE),
                        BridgeLine::cells)
                .summing(BridgeLine.AMOUNT);
    }

    private String oktmo() {
        return caller.seesAllMunicipalities() ? null : caller.oktmo();
    }
}
