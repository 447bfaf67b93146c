package ru.zhku.debt.cause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.cause.CauseAccounts.Line;
import ru.zhku.debt.cause.CauseAccounts.Place;
import ru.zhku.debt.cause.CauseAccounts.Search;
import ru.zhku.debt.cause.CauseAccounts.View;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/causes/accounts")
@Tag(name = "Причины задолженности")
class CauseAccountsResource {
    private static final int ROWS_AT_ONCE = 2_000;

    private final CauseAccounts accounts;
    private final Caller caller;

    CauseAccountsResource(CauseAccounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Должники с их причинами на день", description = "JSON — постранично, CSV и XLSX — все.")
    public View list(
            @BeanParam Search search, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var found = accounts.page(search, scope(search), after(cursor), size + 1);
        var page = Page.of(found, size, last -> Cursor.encode(last.seq()));
        return new View(page.items().stream().map(Place::line).toList(), page.next());
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.5"})
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Должники с их причинами на день", description = "JSON — постранично, CSV и XLSX — все.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @BeanParam Search search, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var scope = scope(search);
        return Export.<Place>of(
                        Line.HEADER,
                        last -> accounts.page(search, scope, last == null ? 0 : last.seq(), ROWS_AT_ONCE),
                        place -> place.line().cells())
                .summing(Line.OVERDUE);
    }

    private Scope scope(Search search) {
        return Scope.of(caller.oktmoScope(), caller.supplierScope(), search.supplierInn);
    }

    private static long after(String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(Cursor.decode(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw (Refusal) Refusal.at("cursor", "malformed-cursor").initCause(e);
        }
    }
}
