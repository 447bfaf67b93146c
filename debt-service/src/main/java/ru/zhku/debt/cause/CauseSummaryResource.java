package ru.zhku.debt.cause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;

@Path("/v1/causes/summary")
@Tag(name = "Причины задолженности")
class CauseSummaryResource {
    private static final String CAUSE = "cause";

    private final CauseSummaries summaries;
    private final Caller caller;
    private final BusinessClock clock;

    CauseSummaryResource(CauseSummaries summaries, Caller caller, BusinessClock clock) {
        this.summaries = summaries;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.XLSX})
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(
            summary = "Просроченная задолженность по причинам на любой день",
            description = "Подтверждённое и предложенное порознь, остальное — NOT_DETERMINED; сумма равна просрочке."
                    + " Счета за любым числом: GET /v1/causes/accounts.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CauseSummaryView.class)),
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public CauseSummaryView summary(
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("by")
                    @Parameter(
                            description = "Причина — всегда; ещё через запятую: resource, planResource, consumerGroup,"
                                    + " tenure, supplier, street, house")
                    List<String> by,
            @QueryParam("supplierInn") String supplierInn) {
        var scope = Scope.of(caller.oktmoScope(), caller.supplierScope(), supplierInn);
        var codes = by.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .filter(code -> !code.equals(CAUSE))
                .toList();
        var dimensions = Dimension.parse(codes, EnumSet.allOf(Dimension.class));
        return summaries.of(AsOf.of(asOf, clock.today()), dimensions, scope);
    }
}
