package ru.zhku.debt.debtor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.ageing.domain.Percents;
import ru.zhku.debt.debtor.Debtors.Judged;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/debtors")
@Tag(name = "Должники")
class DebtorsResource {
    private static final int ROWS_AT_ONCE = 10_000;

    private final Debtors debtors;
    private final Caller caller;

    DebtorsResource(Debtors debtors, Caller caller) {
        this.debtors = debtors;
        this.caller = caller;
    }

    record SummaryView(
            @Schema(required = true) long count,
            @Schema(required = true) Money sum,

            @Schema(required = true, description = "вся просрочка, без отбора")
            Money overdueTotal,

            @Schema(required = true, nullable = true, description = "доля sum во всей просрочке, %")
            String sharePercent,

            @Schema(required = true, description = "наибольшие долги из отобранных")
            List<TopView> concentration) {

        static SummaryView of(DebtorQuery.Summary summary) {
            return new SummaryView(
                    summary.count(),
                    Money.ofKopecks(summary.sum()),
                    Money.ofKopecks(summary.overdueTotal()),
                    Percents.text(summary.sum(), summary.overdueTotal()),
                    summary.largest().stream()
                            .map(largest -> new TopView(
                                    largest.top(),
                                    Money.ofKopecks(largest.sum()),
                                    Percents.text(largest.sum(), summary.sum())))
                            .toList());
        }
    }

    record TopView(
            @Schema(required = true) int top,
            @Schema(required = true) Money sum,

            @Schema(required = true, nullable = true, description = "доля в sum отобранных, %")
            String sharePercent) {}

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
    @Operation(
            summary = "Должники",
            description =
                    "JSON — постранично, CSV и XLSX — весь список. stage и nextAction — по стратегии муниципалитета, те же,"
                            + " что в GET /v1/accounts/{id}/next-action.")
    public DebtorsView list(
            @BeanParam DebtorFilter filter,
            @QueryParam("sort") String sort,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var order = DebtorOrder.parse(sort);
        int size = Limits.of(limit);
        var found = debtors.judgedPage(filter, scope(filter), order, DebtorOrder.after(order, cursor), size + 1);
        var page = Page.of(found, size, last -> DebtorOrder.cursor(order, last.debtor()));
        return new DebtorsView(page.items().stream().map(DebtorsView.Item::of).toList(), page.next());
    }

    @GET
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
    @Operation(summary = "Должники", description = "JSON — постранично, CSV и XLSX — весь список.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @BeanParam DebtorFilter filter,
            @QueryParam("sort") String sort,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var order = DebtorOrder.parse(sort);
        var scope = scope(filter);
        return Export.<Judged>of(
                        DebtorsView.HEADER,
                        last -> debtors.judgedPage(
                                filter,
                                scope,
                                order,
                                DebtorOrder.values(order, last == null ? null : last.debtor()),
                                ROWS_AT_ONCE),
                        DebtorsView::cells)
                .summing(DebtorsView.OVERDUE);
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
    @Operation(summary = "Число должников, сумма их просрочки, её доля во всей и доля крупнейших долгов")
    public SummaryView summary(@BeanParam DebtorFilter filter) {
        return SummaryView.of(debtors.summary(filter, scope(filter)));
    }

    private Scope scope(DebtorFilter filter) {
        return Scope.of(caller.oktmoScope(), caller.supplierScope(), filter.supplierInn);
    }
}
