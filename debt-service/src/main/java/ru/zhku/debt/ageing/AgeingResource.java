package ru.zhku.debt.ageing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;

@Path("/v1/ageing")
class AgeingResource {
    private final Ageing ageing;
    private final Caller caller;
    private final BusinessClock clock;

    AgeingResource(Ageing ageing, Caller caller, BusinessClock clock) {
        this.ageing = ageing;
        this.caller = caller;
        this.clock = clock;
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
            summary = "Задолженность по срокам на любой день, в любых разрезах",
            description = "JSON, CSV и XLSX. Доля — в процентах от всего неоплаченного (totals.principal).")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AgeingView.class)),
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public AgeingView matrix(
            @QueryParam("asOf") LocalDate asOf,
            @Parameter(
                            description = "Через запятую: resource, planResource, consumerGroup, tenure, supplier,"
                                    + " street, house")
                    @QueryParam("by")
                    List<String> by,
            @QueryParam("supplierInn") String supplierInn) {
        var scope = Scope.of(caller.oktmoScope(), caller.supplierScope(), supplierInn);
        return AgeingView.of(ageing.matrix(
                AsOf.of(asOf, clock.today()), Dimension.parse(by, EnumSet.allOf(Dimension.class)), scope));
    }
}
