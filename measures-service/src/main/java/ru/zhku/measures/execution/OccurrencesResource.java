package ru.zhku.measures.execution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.measures.execution.domain.OccurrenceStatus;
import ru.zhku.measures.plan.Plans;
import ru.zhku.measures.plan.domain.CadenceType;
import ru.zhku.measures.plan.domain.Plan;

@Path("/v1/plans/{id}/occurrences")
@Tag(name = "Occurrence", description = "What is due when, and whether it was done")
class OccurrencesResource {
    private final Plans plans;
    private final Executions executions;
    private final BusinessClock clock;

    OccurrencesResource(Plans plans, Executions executions, BusinessClock clock) {
        this.plans = plans;
        this.executions = executions;
        this.clock = clock;
    }

    @Schema(name = "Occurrences")
    record Occurrences(LocalDate asOf, List<OccurrenceView> items, String next) {}

    @GET
    @RolesAllowed({
        Roles.PLAN_CONTROLLER,
        Roles.AUDITOR,
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(
            summary = "Occurrences of the plan with their status on a day",
            description = "from (inclusive) and to (exclusive) select by due day; work without a due day by its period."
                    + " What was done without a term (on demand, on an event, none stated, outside every term) has rows"
                    + " of its own. The list is whole: a plan has some two hundred occurrences.")
    public Occurrences list(
            UUID id,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("status") List<OccurrenceStatus> status,
            @QueryParam("mechanismId") List<String> mechanismId,
            @Parameter(description = "The day to judge by; today unless given") @QueryParam("asOf") LocalDate asOf) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw Refusal.at("from", "range-reversed");
        }
        var plan = plans.visible(id);
        var day = asOf == null ? clock.today() : asOf;
        var items = rows(plan, day).stream()
                .filter(row -> status.isEmpty() || Set.copyOf(status).contains(row.status()))
                .filter(row -> mechanismId.isEmpty() || mechanismId.contains(row.mechanismId()))
                .filter(row -> from == null || !last(row).isBefore(from))
                .filter(row -> to == null || first(row).isBefore(to))
                .toList();
        return new Occurrences(day, items, null);
    }

    private List<OccurrenceView> rows(Plan plan, LocalDate day) {
        var rows = new ArrayList<OccurrenceView>();
        for (var mechanism : executions.progress(plan, day)) {
            mechanism.progress().forEach(progress -> rows.add(OccurrenceView.of(mechanism.reading(), progress)));
            mechanism.besides().forEach(done -> rows.add(OccurrenceView.besides(mechanism.reading(), done)));
            if (mechanism.reading().cadence().type() == CadenceType.NOT_STATED) {
                var yearEnd = LocalDate.of(plan.year(), 12, 31);
                rows.add(OccurrenceView.notStated(mechanism.reading(), plan.inForceFrom(), yearEnd));
            }
        }
        rows.sort(Comparator.comparing(OccurrencesResource::last)
                .thenComparing(OccurrenceView::mechanismId)
                .thenComparing(OccurrenceView::periodFrom));
        return rows;
    }

    private static LocalDate first(OccurrenceView row) {
        return row.dueOn() == null ? row.periodFrom() : row.dueOn();
    }

    private static LocalDate last(OccurrenceView row) {
        return row.dueOn() == null ? row.periodTo() : row.dueOn();
    }
}
