package ru.zhku.debt.debtor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.debtor.domain.Debtor;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/debtors")
@Tag(name = "Должники")
class DebtorsResource {
    private static final int WHOLE_LIST = 1_000_000;

    private final Debtors debtors;
    private final Caller caller;

    DebtorsResource(Debtors debtors, Caller caller) {
        this.debtors = debtors;
        this.caller = caller;
    }

    record SummaryView(
            @Schema(required = true) long count,
            @Schema(required = true) Money sum) {}

    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
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
            description = "JSON — постранично, CSV и XLSX — весь список. stage и nextAction пока простые.")
    public DebtorsView list(
            @BeanParam DebtorFilter filter,
            @QueryParam("sort") String sort,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context HttpHeaders headers) {
        var order = DebtorOrder.parse(sort);
        int size = Limits.of(limit);
        boolean json = headers.getAcceptableMediaTypes().get(0).isCompatible(MediaType.APPLICATION_JSON_TYPE);
        var after = DebtorOrder.after(order, cursor);
        List<Debtor> found = debtors.page(filter, scope(filter), order, after, json ? size + 1 : WHOLE_LIST);
        if (!json) {
            return new DebtorsView(found.stream().map(DebtorsView.Item::of).toList(), null);
        }
        var page = Page.of(found, size, last -> DebtorOrder.cursor(order, last));
        return new DebtorsView(page.items().stream().map(DebtorsView.Item::of).toList(), page.next());
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
    @Operation(summary = "Число должников и сумма их просрочки")
    public SummaryView summary(@BeanParam DebtorFilter filter) {
        var summary = debtors.summary(filter, scope(filter));
        return new SummaryView(summary.count(), Money.ofKopecks(summary.sum()));
    }

    private Scope scope(DebtorFilter filter) {
        boolean ownOnly = caller.has(Roles.SUPPLIER) && !caller.has(Roles.ADMIN);
        if (ownOnly) {
            return Scope.of(null, Optional.of(caller.supplierInn().orElse("-")), filter.supplierInn);
        }
        return Scope.of(caller.seesAllMunicipalities() ? null : caller.oktmo(), Optional.empty(), filter.supplierInn);
    }
}
