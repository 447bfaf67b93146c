package ru.zhku.debt.analysis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.analysis.LimitationBorder.LinesView;
import ru.zhku.debt.analysis.LimitationQuery.Place;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Limits;

@Path("/v1/limitation-border")
@Tag(name = "Анализ задолженности")
class LimitationResource {
    private static final int ROWS_AT_ONCE = 5_000;

    private final LimitationBorder border;
    private final Caller caller;

    LimitationResource(LimitationBorder border, Caller caller) {
        this.border = border;
        this.caller = caller;
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
            summary = "Граница исковой давности: что истекло и что истечёт за 1, 3 и 6 месяцев",
            description = "По каждому начислению: срок оплаты + 3 года, с переносом по ГК РФ 193. Перерывы и"
                    + " приостановления (ГК РФ 202–204) книге неизвестны; суд применяет давность только по заявлению"
                    + " должника (ГК РФ 199).")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = LimitationView.class)),
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public LimitationView border(
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("by")
                    @Parameter(
                            description = "Через запятую: resource, planResource, consumerGroup, tenure, supplier,"
                                    + " street, house")
                    List<String> by,
            @QueryParam("supplierInn") String supplierInn) {
        return border.of(asOf, Dimension.parse(by, EnumSet.allOf(Dimension.class)), scope(supplierInn));
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
    @Operation(summary = "Счета и начисления у границы давности", description = "JSON — постранично, CSV и XLSX — все.")
    public LinesView lines(
            @BeanParam LimitationSearch search,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return border.page(search, scope(search.supplierInn), cursor, Limits.of(limit));
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
    @Operation(summary = "Счета и начисления у границы давности", description = "JSON — постранично, CSV и XLSX — все.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @BeanParam LimitationSearch search,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var pages = border.pages(search, scope(search.supplierInn));
        return Export.<Place>of(
                        LimitationLine.HEADER,
                        last -> pages.after(last, ROWS_AT_ONCE),
                        place -> place.line().cells())
                .summing(LimitationLine.AMOUNT);
    }

    private Scope scope(String supplierInn) {
        return Scope.of(caller.oktmoScope(), caller.supplierScope(), supplierInn);
    }
}
