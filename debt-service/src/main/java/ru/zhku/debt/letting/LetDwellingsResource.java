package ru.zhku.debt.letting;

import jakarta.annotation.security.RolesAllowed;
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
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/let-dwellings")
@Tag(name = "Обмен с поставщиками")
class LetDwellingsResource {
    private static final int AT_ONCE = 1_000;
    private static final String ABOUT = "Счета, по которым помещение на этот день занято по договору социального найма"
            + " (механизм 5.3). Поставщик получает только жильё, где у него есть счета. JSON — постранично, CSV и XLSX —"
            + " весь список. Имён и контактов нет.";

    @Schema(name = "LetDwellingSummary")
    record SummaryView(
            @Schema(required = true) LocalDate asOf,
            @Schema(required = true) long accounts,

            @Schema(
                    required = true,
                    description = "Жилых помещений: счета с одним ЕЛС, а без него с одним адресом — одно")
            long dwellings,

            @Schema(required = true) long suppliers,

            @Schema(required = true, description = "По счетам, у которых площадь известна", examples = "1054.30")
            String areaSqm,

            @Schema(required = true) long accountsWithoutArea) {}

    private final LetDwellingQuery query;
    private final Caller caller;
    private final BusinessClock clock;

    LetDwellingsResource(LetDwellingQuery query, Caller caller, BusinessClock clock) {
        this.query = query;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Жильё, занятое по социальному найму", description = ABOUT)
    public Page<LetDwellingView> list(
            @QueryParam("supplierInn") String supplierInn,
            @QueryParam("asOf") @Parameter(description = "По умолчанию деловая дата") LocalDate asOf,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var found = query.page(scope(supplierInn), day(asOf), Cursor.id(cursor), size + 1);
        return Page.of(found, size, last -> Cursor.encode(last.accountId()));
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Жильё, занятое по социальному найму", description = ABOUT)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @QueryParam("supplierInn") String supplierInn,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var scope = scope(supplierInn);
        var day = day(asOf);
        return Export.<LetDwellingView>of(
                LetDwellingView.HEADER,
                last -> query.page(scope, day, last == null ? null : last.accountId(), AT_ONCE),
                LetDwellingView::cells);
    }

    @GET
    @Path("/summary")
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Сколько счетов и помещений занято по социальному найму, под тем же отбором")
    public SummaryView summary(@QueryParam("supplierInn") String supplierInn, @QueryParam("asOf") LocalDate asOf) {
        return query.summary(scope(supplierInn), day(asOf));
    }

    private LocalDate day(LocalDate asOf) {
        return AsOf.of(asOf, clock.today());
    }

    private Scope scope(String supplierInn) {
        return Scope.of(caller.oktmoScope(), caller.supplierScope(), supplierInn);
    }
}
