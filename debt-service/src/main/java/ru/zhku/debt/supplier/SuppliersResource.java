package ru.zhku.debt.supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.debt.account.domain.CheckDigits;
import ru.zhku.debt.supplier.domain.SupplierProfile;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/suppliers")
@Tag(name = "Поставщики")
class SuppliersResource {
    private final Suppliers suppliers;
    private final SupplierStore store;
    private final Caller caller;

    SuppliersResource(Suppliers suppliers, SupplierStore store, Caller caller) {
        this.suppliers = suppliers;
        this.store = store;
        this.caller = caller;
    }

    @PUT
    @Path("/{inn}")
    @Transactional
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Записать поставщика",
            description = "Создание и повтор того же тела не требуют If-Match, изменение требует.")
    @APIResponse(responseCode = "200", description = "Поставщик записан; в ETag его версия")
    public RestResponse<SupplierView> put(
            @PathParam("inn") String inn,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SupplierRequest request) {
        var wanted = profile(inn, request);
        store.hold(inn);
        var present = suppliers.find(inn);
        if (present.isEmpty()) {
            return answer(store.insert(wanted));
        }
        if (!suppliers.isCallers(inn, present.get().oktmo())) {
            throw Refusal.of("supplier-not-found", "inn", inn);
        }
        if (isSame(present.get(), wanted)) {
            return answer(present.get());
        }
        ETags.demand(ifMatch, present.get().version());
        return answer(store.update(wanted, present.get().version() + 1));
    }

    @GET
    @Path("/{inn}")
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
    @Operation(summary = "Один поставщик")
    @APIResponse(responseCode = "200", description = "Поставщик; в ETag его версия")
    public RestResponse<SupplierView> one(@PathParam("inn") String inn) {
        return answer(suppliers.demandForCaller(inn));
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
    @Operation(summary = "Поставщики по ИНН")
    public Page<SupplierView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var after =
                cursor == null ? "" : String.valueOf(Cursor.decode(cursor, 1).get(0));
        if (!after.isEmpty() && !CheckDigits.isInn(after)) {
            throw Refusal.at("cursor", "malformed-cursor");
        }
        var views = store.list(caller.supplierScope(), caller.oktmoScope(), after, size + 1).stream()
                .map(SupplierView::of)
                .toList();
        return Page.of(views, size, last -> Cursor.encode(last.inn()));
    }

    private SupplierProfile profile(String inn, SupplierRequest request) {
        if (!CheckDigits.isInn(inn)) {
            throw Refusal.at("inn", "inn-invalid", "inn", inn);
        }
        if (request.ogrn() != null && !CheckDigits.isOgrn(request.ogrn())) {
            throw Refusal.at("/ogrn", "ogrn-invalid", "ogrn", request.ogrn());
        }
        var oktmo = request.oktmo() == null ? caller.oktmo() : request.oktmo();
        if (!CheckDigits.isOktmo(oktmo)) {
            throw Refusal.at("/oktmo", "oktmo-invalid", "oktmo", oktmo);
        }
        if (!caller.seesAllMunicipalities() && !caller.oktmo().equals(oktmo)) {
            throw Refusal.of("forbidden");
        }
        var resources = request.resources().stream().distinct().sorted().toList();
        return new SupplierProfile(inn, request.name().strip(), request.ogrn(), oktmo, resources, 1);
    }

    private static boolean isSame(SupplierProfile a, SupplierProfile b) {
        return SupplierView.of(a).equals(SupplierView.of(b));
    }

    private static RestResponse<SupplierView> answer(SupplierProfile supplier) {
        return RestResponse.ResponseBuilder.ok(SupplierView.of(supplier))
                .header("ETag", ETags.of(supplier.version()))
                .build();
    }
}
