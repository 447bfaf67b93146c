package ru.zhku.debt.vacancy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.premises.Premises;
import ru.zhku.debt.premises.domain.ObjectKind;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/conservation-decisions")
@Tag(name = "Пустующий фонд: расходы и бюджет")
class ConservationResource {
    private static final int ROWS_AT_ONCE = 1_000;

    private final VacancyDesk desk;
    private final ConservationStore store;
    private final Premises premises;
    private final BusinessClock clock;

    ConservationResource(VacancyDesk desk, ConservationStore store, Premises premises, BusinessClock clock) {
        this.desk = desk;
        this.store = store;
        this.premises = premises;
        this.clock = clock;
    }

    @Schema(name = "ConservationDecisionRequest")
    record Request(
            @Schema(required = true) @NotNull UUID premisesId,

            @Schema(required = true, description = "Бюджет какого года") @NotNull @Min(2000) @Max(2200)
            Integer year,

            @Schema(required = true, description = "Сметная стоимость; у дополнительного решения — прибавка или убавка")
            @NotNull
            Money estimatedCost,

            @Schema(
                    required = true,
                    description = "Выделено в бюджете; у дополнительного решения — прибавка или убавка")
            @NotNull
            Money allocated,

            @Schema(required = true) @NotNull @Valid PaperBody document,

            @Schema(nullable = true)
            @Size(max = 1000)
            @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
            String note) {}

    @Schema(name = "ConservationDecision")
    record View(
            @Schema(required = true) UUID id,
            @Schema(required = true) String oktmo,
            @Schema(required = true) UUID premisesId,
            @Schema(required = true) ObjectKind kind,
            @Schema(required = true) String address,
            @Schema(required = true) int year,
            @Schema(required = true) Money estimatedCost,
            @Schema(required = true) Money allocated,
            @Schema(required = true) PaperBody document,
            @Schema(nullable = true) String note,
            @Schema(required = true) String enteredBy,
            @Schema(required = true) Instant enteredAt) {
        private static final String COST = "Смета, руб.";
        private static final String ALLOCATED = "Выделено, руб.";
        private static final String GAP = "Не хватает, руб.";
        private static final List<String> HEADER = List.of(
                "Адрес",
                "Вид объекта",
                "Год бюджета",
                COST,
                ALLOCATED,
                GAP,
                "Документ",
                "Дата документа",
                "Примечание",
                "Записал");

        private List<Object> cells() {
            return Arrays.asList(
                    address,
                    kind,
                    year,
                    estimatedCost,
                    allocated,
                    estimatedCost.minus(allocated),
                    document.number(),
                    document.on(),
                    note,
                    enteredBy);
        }
    }

    @Schema(name = "ConservationSummary", description = "Квартиры, подвалы, подъезды и дома — порознь")
    record Summary(
            @Schema(required = true) int year,
            @Schema(required = true) LocalDate asOf,
            @Schema(required = true) List<OfKind> byKind) {}

    @Schema(name = "ConservationSummaryOfKind")
    record OfKind(
            @Schema(required = true) ObjectKind kind,

            @Schema(required = true, description = "Объектов с решением этого года")
            long objects,

            @Schema(required = true, description = "Из них законсервированы на день asOf")
            long objectsConserved,

            @Schema(required = true) Money estimatedCost,
            @Schema(required = true) Money allocated,

            @Schema(required = true, description = "Сколько не хватает: смета без выделенного")
            Money gap,

            @Schema(
                    required = true,
                    description = "Законсервированы на день asOf, а решений о деньгах нет ни за один год")
            long conservedWithoutDecision) {}

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Записано",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    @Operation(
            summary = "Записать решение о консервации с деньгами в бюджете",
            description = "Само состояние меняет действие CONSERVE. Решение не правят: дополнительное прибавляется.")
    public RestResponse<View> enter(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull Request request) {
        return RestResponse.status(RestResponse.Status.CREATED, desk.enterDecision(key, request));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Решения о консервации, последние сначала",
            description = "JSON — постранично, CSV и XLSX — весь список.")
    public Page<View> list(
            @QueryParam("year") Integer year,
            @QueryParam("kind") ObjectKind kind,
            @QueryParam("premisesId") UUID premisesId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var search = new ConservationStore.Search(premises.scope(), year, kind, premisesId);
        return Page.of(store.page(search, Cursor.id(cursor), size + 1), size, last -> Cursor.encode(last.id()));
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Решения о консервации, последние сначала",
            description = "JSON — постранично, CSV и XLSX — весь список.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @QueryParam("year") Integer year,
            @QueryParam("kind") ObjectKind kind,
            @QueryParam("premisesId") UUID premisesId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var search = new ConservationStore.Search(premises.scope(), year, kind, premisesId);
        return Export.<View>of(
                        View.HEADER,
                        last -> store.page(search, last == null ? null : last.id(), ROWS_AT_ONCE),
                        View::cells)
                .summing(View.COST, View.ALLOCATED, View.GAP);
    }

    @GET
    @Path("/summary")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Объекты консервации и деньги на них за год бюджета")
    public Summary summary(
            @QueryParam("year") @Parameter(description = "По умолчанию год деловой даты") Integer year,
            @QueryParam("asOf") LocalDate asOf) {
        var day = AsOf.of(asOf, clock.today());
        int ofYear = year == null ? day.getYear() : year;
        return new Summary(ofYear, day, store.summary(premises.scope(), ofYear, day));
    }
}
