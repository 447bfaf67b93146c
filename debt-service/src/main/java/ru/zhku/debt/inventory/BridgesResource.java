package ru.zhku.debt.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/bridges")
@Tag(name = "Инвентаризации")
class BridgesResource {

    private final Bridges bridges;
    private final BridgeStore store;
    private final Caller caller;

    BridgesResource(Bridges bridges, BridgeStore store, Caller caller) {
        this.bridges = bridges;
        this.store = store;
        this.caller = caller;
    }

    /** The days and whose accounts. */
    static class Period {
        @QueryParam("fromOn")
        @Parameter(required = true, description = "Долг на конец этого дня — на начало моста")
        LocalDate fromOn;

        @QueryParam("toOn")
        @Parameter(required = true, description = "Долг на конец этого дня — на конец моста")
        LocalDate toOn;

        @QueryParam("supplierInn")
        String supplierInn;

        void demand() {
            demand("fromOn", fromOn);
            demand("toOn", toOn);
            if (!fromOn.isBefore(toOn)) {
                throw Refusal.at("fromOn", "bridge-days-reversed", "from", fromOn, "to", toOn);
            }
        }

        private static void demand(String name, LocalDate day) {
            if (AsOf.known(name, day) == null) {
                throw Refusal.at(name, "malformed-parameter", "name", name, "expected", "дата вида 2022-03-31");
            }
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.XLSX})
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(
            summary = "Чем долг одного дня отличается от долга другого, до копейки, по тому, что известно сейчас",
            description = "Без инвентаризаций: проведённого позже и смены группы в таком мосте нет.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BridgeView.class)),
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public BridgeView bridge(@BeanParam Period period) {
        period.demand();
        return bridges.between(period.fromOn, period.toOn, scope(period));
    }

    @GET
    @Path("/lines")
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
    @Operation(
            summary = "Строки, из которых состоит число моста между днями",
            description = "Сумма строк под отбором равна этому числу. CSV и XLSX выгружают все.")
    public Page<BridgeLine> lines(
            @BeanParam Period period,
            @BeanParam BridgeLineSearch search,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        period.demand();
        search.demandSense();
        int size = Limits.of(limit);
        var place = BridgeLine.Place.of(cursor);
        var ends = bridges.ends(period.fromOn, period.toOn, scope(period));
        return Page.of(
                store.lines(ends, search, place, size + 1),
                size,
                last -> last.place().cursor());
    }

    @GET
    @Path("/lines")
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.5"})
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(
            summary = "Строки, из которых состоит число моста между днями",
            description = "Сумма строк под отбором равна этому числу. CSV и XLSX выгружают все.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @BeanParam Period period,
            @BeanParam BridgeLineSearch search,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        period.demand();
        return InventoryBridgeLinesResource.all(store, bridges.ends(period.fromOn, period.toOn, scope(period)), search);
    }

    private Scope scope(Period period) {
        return Scope.of(caller.oktmoScope(), caller.supplierScope(), period.supplierInn);
    }
}
