package ru.zhku.debt.premises;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Учёт фонда за месяц: механизмы 4.1–4.4, 5.1 плана",
            description = "За прошлый месяц он сообщается другим сам, с 6-го числа.")
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
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Объекты, из которых сложилось число")
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
        var lines = counts
                .of(callers.municipality(oktmo), demand(month))
                .lines(figure == null ? CountFigure.IN_STATE : figure)
                .stream()
                .filter(line -> state == null || line.state() == state)
                .filter(line -> kind == null || line.object().kind() == kind)
                .map(CountsView.Line::of)
                .toList();
        int first = Math.min(from, lines.size());
        List<CountsView.Line> found = lines.subList(first, Math.min(lines.size(), first + size + 1));
        return Page.of(found, size, last -> Cursor.encode(first + size));
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
