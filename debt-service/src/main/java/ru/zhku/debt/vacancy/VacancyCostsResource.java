package ru.zhku.debt.vacancy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.premises.Premises;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/premises/vacancy-costs")
@Tag(name = "Пустующий фонд: расходы и бюджет")
class VacancyCostsResource {
    private static final int ROWS_AT_ONCE = 1_000;

    private final VacancyCosts costs;
    private final VacancyQuery query;
    private final Premises premises;
    private final BusinessClock clock;

    VacancyCostsResource(VacancyCosts costs, VacancyQuery query, Premises premises, BusinessClock clock) {
        this.costs = costs;
        this.query = query;
        this.premises = premises;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.XLSX})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Расходы на пустующий фонд за год: начислено, ожидается, лимит, разрыв",
            description = "По объектам, пустовавшим на последний день месяца услуги, и счетам MUNICIPAL_VACANT.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = VacancyView.class)),
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public VacancyView costs(
            @QueryParam("year") @Parameter(description = "По умолчанию год деловой даты") Integer year,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("oktmo") String oktmo) {
        var day = day(asOf);
        return costs.view(premises.municipality(oktmo), year(year, day), day);
    }

    @GET
    @Path("/flats")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Те же расходы по объектам: JSON постранично, CSV и XLSX целиком")
    public Page<VacancyView.OfObject> flats(
            @QueryParam("year") Integer year,
            @QueryParam("resource") Resource resource,
            @QueryParam("premisesId") UUID premisesId,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("oktmo") String oktmo,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        int from = cursor == null ? 0 : (int) number(cursor, Integer.MAX_VALUE);
        var day = day(asOf);
        var all = costs.objects(premises.municipality(oktmo), year(year, day), day, resource, premisesId);
        int first = Math.min(from, all.size());
        List<VacancyView.OfObject> found = all.subList(first, Math.min(all.size(), first + size + 1));
        return Page.of(found, size, last -> Cursor.encode(first + size));
    }

    @GET
    @Path("/flats")
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Те же расходы по объектам: JSON постранично, CSV и XLSX целиком")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @QueryParam("year") Integer year,
            @QueryParam("resource") Resource resource,
            @QueryParam("premisesId") UUID premisesId,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("oktmo") String oktmo,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var day = day(asOf);
        var all = costs.objects(premises.municipality(oktmo), year(year, day), day, resource, premisesId);
        return Export.<VacancyView.OfObject>of(
                        VacancyView.OfObject.HEADER,
                        last -> last == null ? all : List.of(),
                        VacancyView.OfObject::cells)
                .summing(VacancyView.SUMS);
    }

    @GET
    @Path("/charges")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Начисления года, из которых сложились расходы одного объекта",
            description = "JSON — постранично, CSV и XLSX — все.")
    public Page<VacancyView.Charge> charges(
            @QueryParam("premisesId") @Parameter(required = true) UUID premisesId,
            @QueryParam("year") Integer year,
            @QueryParam("resource") Resource resource,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var span = span(premisesId, year, asOf);
        int size = Limits.of(limit);
        long after = cursor == null ? -1 : number(cursor, Long.MAX_VALUE);
        var found = query.charges(span, resource, after, size + 1);
        return Page.of(found, size, last -> Cursor.encode(last.seq()));
    }

    @GET
    @Path("/charges")
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Начисления года, из которых сложились расходы одного объекта",
            description = "JSON — постранично, CSV и XLSX — все.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table chargesTable(
            @QueryParam("premisesId") @Parameter(required = true) UUID premisesId,
            @QueryParam("year") Integer year,
            @QueryParam("resource") Resource resource,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var span = span(premisesId, year, asOf);
        return Export.<VacancyView.Charge>of(
                        VacancyView.Charge.HEADER,
                        last -> query.charges(span, resource, last == null ? -1 : last.seq(), ROWS_AT_ONCE),
                        VacancyView.Charge::cells)
                .summing(VacancyView.Charge.AMOUNT);
    }

    private VacancyQuery.Span span(UUID premisesId, Integer year, LocalDate asOf) {
        if (premisesId == null) {
            throw Refusal.at(
                    "premisesId", "malformed-parameter", "name", "premisesId", "expected", "идентификатор объекта");
        }
        var object = premises.demandForCaller(premisesId);
        var day = day(asOf);
        int january = year(year, day) * 12;
        return new VacancyQuery.Span(object.oktmo(), object.id(), january, january + 11, day);
    }

    private LocalDate day(LocalDate asOf) {
        return AsOf.of(asOf, clock.today());
    }

    private static int year(Integer asked, LocalDate day) {
        int year = asked == null ? day.getYear() : asked;
        if (year < 2000 || year > 2200) {
            throw Refusal.at("year", "malformed-parameter", "name", "year", "expected", "год от 2000 до 2200");
        }
        return year;
    }

    private static long number(String cursor, long most) {
        try {
            long number = Long.parseLong(String.valueOf(Cursor.decode(cursor, 1).get(0)));
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw (Refusal) Refusal.at("cursor", "malformed-cursor").initCause(e);
        }
        throw Refusal.at("cursor", "malformed-cursor");
    }
}
