package ru.zhku.debt.premises;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/premises")
@Tag(name = "Муниципальный жилищный фонд")
class PremisesResource {
    private static final int ROWS_AT_ONCE = 1_000;

    private final PremisesDesk desk;
    private final PremisesQuery query;
    private final PremisesCallers callers;
    private final BusinessClock clock;

    PremisesResource(PremisesDesk desk, PremisesQuery query, PremisesCallers callers, BusinessClock clock) {
        this.desk = desk;
        this.query = query;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "На учёте",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PremisesView.class)))
    @Operation(
            summary = "Поставить объект на учёт",
            description = "Квартиру — в любом состоянии; подвал, подъезд и дом — как объекты консервации: пустует,"
                    + " в ремонте, законсервирован.")
    public RestResponse<PremisesView> enter(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull PremisesRequest request) {
        var view = desk.enter(key, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/v1/premises/" + view.id()))
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{id}/acts")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Записать действие: предоставить, освободить, отремонтировать, законсервировать…",
            description =
                    "Задним числом — только по порядку: не раньше последнего действия. Чтобы вставить более раннее,"
                            + " отмените последнее (REVERT) и запишите оба. Ничего не стирается.")
    public RestResponse<PremisesView> act(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull PremisesActRequest request) {
        return tagged(desk.act(id, ifMatch, key, request));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Объекты фонда на любой день",
            description = "JSON — постранично, CSV и XLSX — весь список. Исключённые — только по state=EXCLUDED.")
    public Page<PremisesView.Item> list(
            @BeanParam PremisesSearch search, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var found = query.page(search, callers.scope(), day(search.asOf), Cursor.id(cursor), size + 1);
        return Page.of(found, size, last -> Cursor.encode(last.id()));
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Объекты фонда на любой день",
            description = "JSON — постранично, CSV и XLSX — весь список. Исключённые — только по state=EXCLUDED.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @BeanParam PremisesSearch search, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var oktmo = callers.scope();
        var day = day(search.asOf);
        return Export.<PremisesView.Item>of(
                PremisesView.Item.HEADER,
                last -> query.page(search, oktmo, day, last == null ? null : last.id(), ROWS_AT_ONCE),
                PremisesView.Item::cells);
    }

    @GET
    @Path("/summary")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Число и площадь объектов под тем же отбором, всего и по состояниям")
    public PremisesView.Summary summary(@BeanParam PremisesSearch search) {
        return query.summary(search, callers.scope(), day(search.asOf));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Объект на любой день, с историей действий")
    public RestResponse<PremisesView> one(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        return tagged(desk.view(id, asOf));
    }

    @GET
    @Path("/{id}/accounts")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Лицевые счета объекта у всех поставщиков",
            description = "По ЕЛС, иначе по коду дома и квартире, иначе по адресу; никогда по имени.")
    public Page<PremisesView.Account> accounts(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var object = desk.mine(id);
        int size = Limits.of(limit);
        var found = query.accounts(object.id(), clock.today(), Cursor.id(cursor), size + 1);
        return Page.of(found, size, last -> Cursor.encode(last.accountId()));
    }

    private LocalDate day(LocalDate asOf) {
        return AsOf.of(asOf, clock.today());
    }

    private static RestResponse<PremisesView> tagged(PremisesView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
