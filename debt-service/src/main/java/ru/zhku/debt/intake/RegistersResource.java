package ru.zhku.debt.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.RegisterStatus;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/registers")
@Tag(name = "Реестры поставщиков")
class RegistersResource {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final String DIFFERENCES =
            "Для реестров BALANCES; совпавшие остатки не перечисляются. Столбец overdue, где он заполнен, сверяется с"
                    + " просроченной частью нашего остатка (OVERDUE_DIFFERS). CSV и XLSX выгружают все.";

    private final Uploads uploads;
    private final RegisterAccess access;
    private final RegisterQuery query;
    private final Replays replays;

    RegistersResource(Uploads uploads, RegisterAccess access, RegisterQuery query, Replays replays) {
        this.uploads = uploads;
        this.access = access;
        this.query = query;
        this.replays = replays;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.SUPPLIER, Roles.ADMIN})
    @Operation(
            summary = "Принять реестр",
            description = "CSV с разделителем «;» и строкой заголовка или первый лист книги Excel с тем же заголовком;"
                    + " платежи — также реестр Сбербанка (text/plain, format=SBER) и выписка 1CClientBankExchange"
                    + " (text/plain, format=CLIENT_BANK_1C). Тот же файл второй раз — 200 с первым реестром."
                    + " Обработка идёт после ответа: состояние — по адресу из Location.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Принят, обрабатывается",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RegisterView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Этот файл уже был: первый реестр",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RegisterView.class)))
    public RestResponse<RegisterView> upload(@BeanParam UploadParams params, InputStream body) {
        var received = uploads.receive(access.envelope(params), body);
        var status = received.isNew() ? RestResponse.Status.ACCEPTED : RestResponse.Status.OK;
        return RestResponse.ResponseBuilder.create(status, RegisterView.of(received.register()))
                .location(URI.create("/v1/registers/" + received.register().id()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.SUPPLIER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN
    })
    @Operation(summary = "Реестры, новые сверху")
    public Page<RegisterView> list(
            @QueryParam("supplierInn") String supplierInn,
            @QueryParam("kind") RegisterKind kind,
            @QueryParam("status") List<RegisterStatus> status,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        long before = cursor == null
                ? Long.MAX_VALUE
                : RegisterAccess.number(Cursor.decode(cursor, 1).get(0));
        var statuses = status.stream().map(RegisterStatus::name).toList();
        var filter = access.filter(supplierInn, kind == null ? null : kind.name(), statuses);
        var page = Page.of(query.list(filter, before, size + 1), size, last -> Cursor.encode(last.seq()));
        return new Page<>(page.items().stream().map(RegisterView::of).toList(), page.next());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.SUPPLIER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN
    })
    @Operation(summary = "Состояние реестра")
    public RegisterView one(@PathParam("id") UUID id) {
        return RegisterView.of(access.demand(id));
    }

    @GET
    @Path("/{id}/differences")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.SUPPLIER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Расхождения остатков с журналом", description = DIFFERENCES)
    public Page<RegisterQuery.DifferenceView> differences(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        access.demand(id);
        int size = Limits.of(limit);
        var after = cursor == null ? List.of("0", "0", "") : Cursor.decode(cursor, 3);
        var views = query.differences(
                id,
                RegisterAccess.number(after.get(0)),
                (int) RegisterAccess.number(after.get(1)),
                String.valueOf(after.get(2)),
                size + 1);
        return Page.of(
                views, size, last -> Cursor.encode(last.place(), last.resource().number(), last.kind()));
    }

    @GET
    @Path("/{id}/differences")
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.SUPPLIER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Расхождения остатков с журналом", description = DIFFERENCES)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table differencesTable(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        access.demand(id);
        return Export.<RegisterQuery.DifferenceView>of(
                RegisterQuery.DifferenceView.HEADER,
                last -> last == null
                        ? query.differences(id, 0, 0, "", ROWS_AT_ONCE)
                        : query.differences(
                                id,
                                last.place(),
                                last.resource().number(),
                                last.kind().name(),
                                ROWS_AT_ONCE),
                RegisterQuery.DifferenceView::cells);
    }

    @POST
    @Path("/{id}/replay")
    @Transactional
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.SUPPLIER, Roles.ADMIN})
    @Operation(
            summary = "Провести отложенные строки ещё раз",
            description = "Например, после того как прислан недостающий лицевой счёт. Повтор ничего не портит."
                    + " Реестр, обработка которого не удалась (processing-failed), целиком встаёт в очередь снова.")
    @APIResponse(
            responseCode = "200",
            description = "Реестр с новыми итогами",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RegisterView.class)))
    public RegisterView replay(@PathParam("id") UUID id) {
        return RegisterView.of(replays.replay(access.demand(id)));
    }
}
