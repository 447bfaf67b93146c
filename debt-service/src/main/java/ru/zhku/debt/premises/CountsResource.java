package ru.zhku.debt.premises;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.premises.domain.CountFigure;
import ru.zhku.debt.premises.domain.ObjectKind;
import ru.zhku.debt.premises.domain.PremisesState;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/premises-counts")
@Tag(name = "Муниципальный жилищный фонд")
class CountsResource {
    private final PremisesCounts counts;
    private final CountStore store;
    private final PremisesCallers callers;

    CountsResource(PremisesCounts counts, CountStore store, PremisesCallers callers) {
        this.counts = counts;
        this.store = store;
        this.callers = callers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.XLSX})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Учёт фонда за месяц: механизмы 4.1–4.4, 5.1 плана",
            description = "За прошлый месяц он сообщается другим сам, с 6-го числа.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CountsView.class)),
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public CountsView month(
            @QueryParam("month") @Parameter(required = true, example = "2022-03") YearMonth month,
            @QueryParam("oktmo") String oktmo) {
        var municipality = callers.municipality(oktmo);
        var count = counts.of(municipality, demand(month));
        return CountsView.of(
                municipality, month, count, store.find(municipality, month).orElse(null));
    }

    @GET
    @Path("/lines")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Объекты, из которых сложилось число", description = "JSON — постранично, CSV и XLSX — все.")
    public Page<CountsView.Line> lines(
            @QueryParam("month") @Parameter(required = true, example = "2022-03") YearMonth month,
            @QueryParam("figure") @Parameter(description = "По умолчанию IN_STATE: все на учёте") CountFigure figure,
            @QueryParam("state") PremisesState state,
            @QueryParam("kind") ObjectKind kind,
            @QueryParam("oktmo") String oktmo,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        int from = cursor == null ? 0 : number(Cursor.decode(cursor, 1).get(0));
        var lines = all(month, figure, state, kind, oktmo);
        int first = Math.min(from, lines.size());
        List<CountsView.Line> found = lines.subList(first, Math.min(lines.size(), first + size + 1));
        return Page.of(found, size, last -> Cursor.encode(first + size));
    }

    @GET
    @Path("/lines")
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Объекты, из которых сложилось число", description = "JSON — постранично, CSV и XLSX — все.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @QueryParam("month") @Parameter(required = true, example = "2022-03") YearMonth month,
            @QueryParam("figure") @Parameter(description = "По умолчанию IN_STATE: все на учёте") CountFigure figure,
            @QueryParam("state") PremisesState state,
            @QueryParam("kind") ObjectKind kind,
            @QueryParam("oktmo") String oktmo,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return new Export(
                CountsView.Line.HEADER,
                all(month, figure, state, kind, oktmo).stream().map(CountsView.Line::cells));
    }

    private List<CountsView.Line> all(
            YearMonth month, CountFigure figure, PremisesState state, ObjectKind kind, String oktmo) {
        return counts
                .of(callers.municipality(oktmo), demand(month))
                .lines(figure == null ? CountFigure.IN_STATE : figure)
                .stream()
                .filter(line -> state == null || line.state() == state)
                .filter(line -> kind == null || line.object().kind() == kind)
                .map(CountsView.Line::of)
                .toList();
    }

    private static YearMonth demand(YearMonth month) {
        if (month == null) {
            throw Refusal.at("month", "malformed-parameter", "name", "month", "expected", "месяц вида 2022-03");
        }
        return month;
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(String.valueOf(text));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw (Refusal) Refusal.at("cursor", "malformed-cursor").initCause(e);
        }
        throw Refusal.at("cursor", "malformed-cursor");
    }
}
