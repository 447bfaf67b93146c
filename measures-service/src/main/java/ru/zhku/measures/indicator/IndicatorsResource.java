package ru.zhku.measures.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.measures.fact.Facts;
import ru.zhku.measures.fact.domain.FactRef;
import ru.zhku.measures.fact.domain.SourceEvent;
import ru.zhku.measures.indicator.IndicatorView.IndicatorPeriodView;
import ru.zhku.measures.indicator.IndicatorView.Indicators;
import ru.zhku.measures.indicator.domain.IndicatorPeriod;
import ru.zhku.measures.plan.Plans;

@Path("/v1/plans/{id}/indicators")
@Tag(name = "Indicator", description = "The plan's indicators, reckoned from the events of the other services")
class IndicatorsResource {
    private final Plans plans;
    private final IndicatorReckoning reckoning;
    private final Facts facts;
    private final BusinessClock clock;

    IndicatorsResource(Plans plans, IndicatorReckoning reckoning, Facts facts, BusinessClock clock) {
        this.plans = plans;
        this.reckoning = reckoning;
        this.facts = facts;
        this.clock = clock;
    }

    @Schema(name = "IndicatorSources")
    record Sources(
            String mechanismId,
            String code,
            IndicatorPeriodView period,
            int total,
            List<SourceEvent> items,
            String next) {}

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
    @Operation(summary = "Every mechanism's indicator for a month, a quarter or a year")
    public Indicators list(
            UUID id,
            @Parameter(description = "2022-03, 2022-Q1 or 2022") @QueryParam("period") String period,
            @Parameter(description = "By what was known on this day; today unless an earlier one is given")
                    @QueryParam("asOf")
                    LocalDate asOf) {
        var plan = plans.visible(id);
        var asked = IndicatorPeriod.parse(period);
        var day = known(asOf);
        var items = reckoning.of(plan, asked, day).stream()
                .map(row -> IndicatorView.of(row.reading(), row.figure()))
                .toList();
        return new Indicators(IndicatorPeriodView.of(asked), day, items, null);
    }

    @GET
    @Path("/{indicator}/sources")
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
            summary = "The events from which an indicator was reckoned",
            description = "indicator is the mechanism's id (M01.1) or the indicator's code (DEBT_VOLUME_TOTAL).")
    public Sources sources(
            UUID id,
            String indicator,
            @QueryParam("period") String period,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        int start = place(cursor);
        var plan = plans.visible(id);
        var asked = IndicatorPeriod.parse(period);
        var row = reckoning.of(plan, asked, known(asOf)).stream()
                .filter(one -> one.reading().mechanism().id().equals(indicator)
                        || indicator.equals(one.reading().indicatorCode()))
                .findFirst()
                .orElseThrow(() -> Refusal.of("not-found"));
        var all = row.figure().sources();
        var page = all.subList(Math.min(start, all.size()), Math.min(start + size, all.size()));
        return new Sources(
                row.reading().mechanism().id(),
                row.reading().indicatorCode(),
                IndicatorPeriodView.of(asked),
                all.size(),
                facts.events(page.stream().toList()),
                next(start + size, all));
    }

    /** What will be known on a later day nobody knows. */
    private LocalDate known(LocalDate asOf) {
        var today = clock.today();
        return asOf == null || asOf.isAfter(today) ? today : asOf;
    }

    private static String next(int end, List<FactRef> all) {
        return end < all.size() ? Cursor.encode(end) : null;
    }

    private static int place(String cursor) {
        try {
            return cursor == null
                    ? 0
                    : Math.max(0, Integer.parseInt(Cursor.decode(cursor, 1).get(0)));
        } catch (NumberFormatException e) {
            throw Refusal.at("cursor", "malformed-cursor");
        }
    }
}
