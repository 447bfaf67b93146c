package ru.zhku.debt.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.inventory.ChangeView.Place;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/inventories/{id}/changes-since")
@Tag(name = "Инвентаризации")
class ChangesResource {
    private static final int ROWS_AT_ONCE = 5_000;

    private final InventoryStore inventories;
    private final ChangesQuery changes;
    private final Caller caller;

    ChangesResource(InventoryStore inventories, ChangesQuery changes, Caller caller) {
        this.inventories = inventories;
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Что проведено после инвентаризации за её день и раньше",
            description =
                    "По проводкам и счетам, с влиянием на замороженные итоги. CSV и XLSX выгружают всё построчно.")
    public Page<ChangeView> list(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var inventory = find(id);
        int size = Limits.of(limit);
        var found = changes.page(inventory, Place.of(cursor), size + 1);
        return Page.of(found, size, last -> last.place().cursor());
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.5"})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Что проведено после инвентаризации за её день и раньше",
            description =
                    "По проводкам и счетам, с влиянием на замороженные итоги. CSV и XLSX выгружают всё построчно.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var inventory = find(id);
        Stream<List<ChangeView>> pages = Stream.iterate(
                changes.page(inventory, Place.FIRST, ROWS_AT_ONCE),
                page -> !page.isEmpty(),
                page -> changes.page(inventory, page.get(page.size() - 1).place(), ROWS_AT_ONCE));
        return new Export(ChangeView.HEADER, pages.flatMap(List::stream).flatMap(ChangeView::rows));
    }

    private InventoryView find(UUID id) {
        return inventories.demand(id, caller.seesAllMunicipalities() ? null : caller.oktmo());
    }
}
