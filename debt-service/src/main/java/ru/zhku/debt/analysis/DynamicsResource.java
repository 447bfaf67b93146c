package ru.zhku.debt.analysis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;

@Path("/v1/debt-dynamics")
@Tag(name = "Анализ задолженности")
class DynamicsResource {
    private static final int MONTHS = 12;
    private static final int MOST_MONTHS = 120;
    private static final Set<Dimension> CUTS = EnumSet.complementOf(EnumSet.of(Dimension.STREET, Dimension.HOUSE));

    private final Dynamics dynamics;
    private final Caller caller;
    private final BusinessClock clock;

    DynamicsResource(Dynamics dynamics, Caller caller, BusinessClock clock) {
        this.dynamics = dynamics;
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
            summary = "Динамика задолженности по месяцам и собираемость",
            description = "Собираемость — paid / charged за тот же месяц. Без разреза по ресурсу paid — поступившие"
                    + " за месяц платежи за вычетом возвратов (RECEIVED). По ресурсу — то из них, что зачтено в его"
                    + " начисления (APPLIED): платёж редко называет ресурс; сумма строк меньше поступившего на"
                    + " прирост авансов. Изменения по фактам, присланным задним числом, видны сразу.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DynamicsView.class)),
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public DynamicsView months(
            @QueryParam("from") @Parameter(description = "Первый месяц, включительно; по умолчанию за 12 месяцев")
                    YearMonth from,
            @QueryParam("to") @Parameter(description = "Последний месяц, включительно; по умолчанию прошлый")
                    YearMonth to,
            @QueryParam("by")
                    @Parameter(description = "Через запятую: resource, planResource, consumerGroup, tenure, supplier")
                    List<String> by,
            @QueryParam("supplierInn") String supplierInn) {
        var today = clock.today();
        var running = YearMonth.from(today);
        var last = to == null ? running.minusMonths(1) : to;
        var first = from == null ? last.minusMonths(MONTHS - 1) : from;
        if (last.isAfter(running)) {
            throw Refusal.at("to", "dynamics-in-future", "month", running);
        }
        if (first.isAfter(last) || ChronoUnit.MONTHS.between(first, last) >= MOST_MONTHS) {
            throw Refusal.at("from", "dynamics-months", "most", MOST_MONTHS);
        }
        var scope = Scope.of(caller.oktmoScope(), caller.supplierScope(), supplierInn);
        return dynamics.of(first, last, today, Dimension.parse(by, CUTS), scope);
    }
}
