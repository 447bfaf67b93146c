package ru.zhku.debt.socialrent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import ru.zhku.debt.premises.Premises;
import ru.zhku.debt.socialrent.ContractStore.Search;
import ru.zhku.debt.socialrent.domain.ContractState;
import ru.zhku.debt.socialrent.domain.MissingKind;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/social-rent-contracts")
@Tag(name = "Договоры социального найма")
class ContractsResource {
    private static final int ROWS_AT_ONCE = 1_000;

    private final ContractDesk desk;
    private final ContractStore store;
    private final MissingQuery missing;
    private final Premises premises;
    private final BusinessClock clock;

    ContractsResource(
            ContractDesk desk, ContractStore store, MissingQuery missing, Premises premises, BusinessClock clock) {
        this.desk = desk;
        this.store = store;
        this.missing = missing;
        this.premises = premises;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Записан",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContractView.class)))
    @Operation(
            summary = "Записать договор социального найма",
            description = "Действующий договор у квартиры один. Имя нанимателя не хранится: только его лицевой счёт.")
    public RestResponse<ContractView> conclude(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull ContractRequest request) {
        var view = desk.conclude(key, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/v1/social-rent-contracts/" + view.id()))
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{id}/acts")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Расторгнуть договор или восстановить его",
            description = "Основание за неуплату проверяется по журналу; другое решение суда — с overrideReason."
                    + " Освобождение квартиры записывается отдельно действием VACATE.")
    public RestResponse<ContractView> act(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ContractActRequest request) {
        return tagged(desk.act(id, ifMatch, key, request));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Договоры социального найма, последние сначала",
            description = "JSON — постранично, CSV и XLSX — весь список.")
    public Page<ContractView> list(
            @QueryParam("state") ContractState state,
            @QueryParam("premisesId") UUID premisesId,
            @QueryParam("accountId") UUID accountId,
            @QueryParam("number") String number,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var search = new Search(premises.scope(), state, premisesId, accountId, number);
        return Page.of(store.page(search, Cursor.id(cursor), size + 1), size, last -> Cursor.encode(last.id()));
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Договоры социального найма, последние сначала",
            description = "JSON — постранично, CSV и XLSX — весь список.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table contracts(
            @QueryParam("state") ContractState state,
            @QueryParam("premisesId") UUID premisesId,
            @QueryParam("accountId") UUID accountId,
            @QueryParam("number") String number,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var search = new Search(premises.scope(), state, premisesId, accountId, number);
        return Export.<ContractView>of(
                        ContractView.HEADER,
                        last -> store.page(search, last == null ? null : last.id(), ROWS_AT_ONCE),
                        ContractView::cells)
                .summing(ContractView.MONTHLY_RENT);
    }

    @GET
    @Path("/summary")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Сколько договоров действует и сколько расторгнуто")
    public ContractView.Summary summary() {
        return store.summary(new Search(premises.scope(), null, null, null, null));
    }

    @GET
    @Path("/missing")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Сданные без договора: расхождения фонда, договоров и счетов поставщиков",
            description = "JSON — постранично, CSV и XLSX — весь список.")
    public Page<MissingQuery.Item> missing(
            @QueryParam("kind") MissingKind kind,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        return Page.of(
                missing.page(premises.scope(), clock.today(), kind, cursor, size + 1), size, MissingQuery.Item::cursor);
    }

    @GET
    @Path("/missing")
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Сданные без договора: расхождения фонда, договоров и счетов поставщиков",
            description = "JSON — постранично, CSV и XLSX — весь список.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @QueryParam("kind") MissingKind kind,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var oktmo = premises.scope();
        var day = clock.today();
        return Export.<MissingQuery.Item>of(
                MissingQuery.Item.HEADER,
                last -> missing.page(oktmo, day, kind, last == null ? null : last.cursor(), ROWS_AT_ONCE),
                MissingQuery.Item::cells);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Один договор с его действиями")
    public RestResponse<ContractView> one(@PathParam("id") UUID id) {
        return tagged(desk.mine(id));
    }

    @GET
    @Path("/{id}/termination-grounds")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Основания расторжения на любой день, с фактами",
            description =
                    "Неуплата больше шести месяцев подряд — по начислениям всех счетов квартиры (ЖК РФ 83 ч. 4 п. 1).")
    public GroundsView grounds(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        return desk.grounds(id, asOf);
    }

    private static RestResponse<ContractView> tagged(ContractView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
