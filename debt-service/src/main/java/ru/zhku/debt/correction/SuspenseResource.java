package ru.zhku.debt.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.AccessLog;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/suspense")
@Tag(name = "Невыясненные поступления")
class SuspenseResource {

    private final SuspenseDesk desk;
    private final SuspenseIntakes intakes;
    private final SuspenseStore store;
    private final SuspenseQuery query;
    private final CorrectionCallers callers;
    private final AccessLog accessLog;

    SuspenseResource(
            SuspenseDesk desk,
            SuspenseIntakes intakes,
            SuspenseStore store,
            SuspenseQuery query,
            CorrectionCallers callers,
            AccessLog accessLog) {
        this.desk = desk;
        this.intakes = intakes;
        this.store = store;
        this.query = query;
        this.callers = callers;
        this.accessLog = accessLog;
    }

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Записано",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuspenseView.class)))
    @Operation(summary = "Записать поступление без известного счёта")
    public RestResponse<SuspenseView> enter(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull SuspenseView.EntryRequest request) {
        var view = desk.enter(key, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/v1/suspense/" + view.id()))
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/intakes")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Взять в невыясненные отложенные платежи реестра, счёт которых не известен",
            description = "Взятые строки реестр больше не проводит, в его дефектах они помечены taken-to-suspense."
                    + " Невзятые названы с причиной.")
    public SuspenseView.Intake take(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull SuspenseView.IntakeRequest request) {
        return intakes.take(key, request);
    }

    @POST
    @Path("/{id}/acts")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Зачислить на счёт, забрать обратно, вернуть плательщику, признать запись ошибочной",
            description = "ASSIGN проводит оплату днём платежа с кодом операции банка (повторное зачисление — с"
                    + " добавкой #2, #3 …). TAKE_BACK проводит возврат с ресурсом этой оплаты: по правилам он берёт"
                    + " сначала из авансов, потом открывает начисления с самым поздним сроком.")
    public RestResponse<SuspenseView> act(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull SuspenseView.ActRequest request) {
        return tagged(desk.act(id, ifMatch, key, request));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.SUPPLIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Невыясненные поступления, последние сначала", description = "CSV и XLSX выгружают все.")
    public Page<SuspenseView> list(
            @BeanParam SuspenseQuery.Search search,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var found = query.page(search, callers.scope(search.supplierInn), Cursor.id(cursor), size + 1);
        return Page.of(found, size, last -> Cursor.encode(last.id()));
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.SUPPLIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Невыясненные поступления, последние сначала", description = "CSV и XLSX выгружают все.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @BeanParam SuspenseQuery.Search search,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return query.all(search, callers.scope(search.supplierInn));
    }

    @GET
    @Path("/summary")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.SUPPLIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Сколько пришло, зачислено, возвращено и не выяснено, по поставщикам и возрасту")
    public SuspenseView.Summary summary(@BeanParam SuspenseQuery.Search search) {
        return query.summary(search, callers.scope(search.supplierInn));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.SUPPLIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Одно поступление со всем, что с ним сделано")
    public RestResponse<SuspenseView> one(@PathParam("id") UUID id) {
        return tagged(desk.mine(id));
    }

    @GET
    @Path("/{id}/payer")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            summary = "Плательщик и назначение платежа, как их назвал банк",
            description = "Персональные данные. Каждое чтение записывается в журнал доступа.")
    public SuspenseView.Payer payer(
            @PathParam("id") UUID id,
            @QueryParam("purpose") @Parameter(description = "Для чего читается, для журнала") String purpose) {
        var view = desk.mine(id);
        var reason = purpose == null || purpose.isBlank() ? "не указано" : purpose;
        accessLog.read("suspense-payer", id.toString(), reason.substring(0, Math.min(200, reason.length())));
        return new SuspenseView.Payer(view.id(), store.payer(id).orElseThrow(() -> Refusal.of("suspense-no-payer")));
    }

    private static RestResponse<SuspenseView> tagged(SuspenseView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
