package ru.zhku.debt.institution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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
import ru.zhku.debt.institution.CoverViews.ItemView;
import ru.zhku.debt.institution.domain.CoverState;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/institutions")
@Tag(name = "Муниципальные учреждения")
class InstitutionsResource {
    private static final int INSTITUTIONS_AT_ONCE = 50;

    private final InstitutionDesk desk;
    private final CoverDesk covers;

    InstitutionsResource(InstitutionDesk desk, CoverDesk covers) {
        this.desk = desk;
        this.covers = covers;
    }

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Записано",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InstitutionView.class)))
    @Operation(
            summary = "Записать муниципальное учреждение",
            description =
                    "Его счета находятся сами: те счета группы «Муниципальные организации», где в реестре стоит его"
                            + " ИНН. Иное указывают в …/{id}/accounts.")
    public RestResponse<InstitutionView> enter(@Valid @NotNull InstitutionRequest request) {
        var view = desk.enter(request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/v1/institutions/" + view.id()))
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Учреждения с обеспеченностью коммунальных расходов года",
            description = "JSON — постранично; CSV и XLSX — весь список, строка на ресурс и итог. По умолчанию деловая"
                    + " дата и её год.")
    public Page<ItemView> list(
            @QueryParam("year") Integer year,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("inn") String inn,
            @QueryParam("state") List<CoverState> state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var found = covers.page(inn, state, covers.question(year, asOf), Cursor.id(cursor), size + 1);
        return Page.of(found.stream().map(ItemView::of).toList(), size, last -> Cursor.encode(last.id()));
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.5"})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Учреждения с обеспеченностью коммунальных расходов года")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @QueryParam("year") Integer year,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("inn") String inn,
            @QueryParam("state") List<CoverState> state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var question = covers.question(year, asOf);
        var whole = Export.<InstitutionCover>of(
                CoverTables.INSTITUTIONS,
                last -> covers.page(
                        inn,
                        state,
                        question,
                        last == null ? null : last.institution().id(),
                        INSTITUTIONS_AT_ONCE),
                List::of);
        return new Export(whole.header(), whole.rows().flatMap(row -> CoverTables.rows((InstitutionCover) row.get(0))));
    }

    @GET
    @Path("/summary")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Все учреждения муниципалитета вместе",
            description = "С числами показателя UTILITY_BUDGET_FULL_COVER_AMOUNT. Излишек одной сметы не покрывает"
                    + " нехватку другой (БК РФ 162, 219: обязательства — в пределах лимитов получателя).")
    public SummaryView summary(@QueryParam("year") Integer year, @QueryParam("asOf") LocalDate asOf) {
        return SummaryView.of(covers.municipality(covers.question(year, asOf)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Одно учреждение")
    public RestResponse<InstitutionView> one(@PathParam("id") UUID id) {
        return tagged(desk.mine(id));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(summary = "Переименовать учреждение")
    public RestResponse<InstitutionView> rename(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull InstitutionNameRequest request) {
        return tagged(desk.rename(id, ifMatch, request));
    }

    static RestResponse<InstitutionView> tagged(InstitutionView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
