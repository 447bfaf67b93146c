package ru.zhku.debt.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.account.AccountQuery.Condition;
import ru.zhku.debt.supplier.Suppliers;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.AccessLog;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/accounts")
@Tag(name = "Лицевые счета")
class AccountsResource {
    /** What accounts are searched by; several conditions must all hold. */
    static class Search {
        @QueryParam("supplierInn")
        String supplierInn;

        @QueryParam("accountNumber")
        String accountNumber;

        @QueryParam("els")
        @Parameter(description = "Единый лицевой счёт ГИС ЖКХ")
        String els;

        @QueryParam("street")
        String street;

        @QueryParam("house")
        String house;

        @QueryParam("flat")
        String flat;
    }

    private final AccountQuery query;
    private final Suppliers suppliers;
    private final Caller caller;
    private final AccessLog accessLog;

    AccountsResource(AccountQuery query, Suppliers suppliers, Caller caller, AccessLog accessLog) {
        this.query = query;
        this.suppliers = suppliers;
        this.caller = caller;
        this.accessLog = accessLog;
    }

    @GET
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Поиск лицевых счетов", description = "По точному совпадению всех названных значений.")
    public Page<AccountView> search(
            @BeanParam Search search, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var conditions = List.of(
                new Condition("supplier_inn", search.supplierInn),
                new Condition("supplier_inn", caller.supplierScope()),
                new Condition("oktmo", caller.oktmoScope()),
                new Condition("account_number", search.accountNumber),
                new Condition("els", search.els),
                new Condition("street", search.street),
                new Condition("house", search.house),
                new Condition("flat", search.flat));
        var views = query.search(conditions, cursor == null ? null : idOf(cursor), size + 1);
        return Page.of(views, size, last -> Cursor.encode(last.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Один лицевой счёт")
    public AccountView one(@PathParam("id") UUID id) {
        return query.find(id)
                .filter(account -> suppliers.isCallers(account.supplierInn(), account.oktmo()))
                .orElseThrow(() -> Refusal.of("not-found"));
    }

    @GET
    @Path("/{id}/party")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.RESIDENT_CLERK, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Плательщик: имя, адрес, контакты",
            description = "Персональные данные. Каждое чтение записывается в журнал доступа.")
    public PartyView party(
            @PathParam("id") UUID id,
            @QueryParam("purpose") @Parameter(description = "Для чего читается, для журнала") String purpose) {
        var account = one(id);
        var reason = purpose == null || purpose.isBlank() ? "не указано" : purpose.replace("\0", "");
        accessLog.read("account-party", id.toString(), reason.substring(0, Math.min(200, reason.length())));
        return query.party(account);
    }

    private static UUID idOf(String cursor) {
        try {
            return UUID.fromString(String.valueOf(Cursor.decode(cursor, 1).get(0)));
        } catch (IllegalArgumentException e) {
            throw (Refusal) Refusal.at("cursor", "malformed-cursor").initCause(e);
        }
    }
}
