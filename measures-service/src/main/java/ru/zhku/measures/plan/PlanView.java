package ru.zhku.measures.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.measures.plan.domain.PlanDocument;
import ru.zhku.measures.plan.domain.PlanDocument.CadenceCell;
import ru.zhku.measures.plan.domain.PlanDocument.IndicatorCell;
import ru.zhku.measures.plan.domain.PlanDocument.InterpretationCell;

/** A plan as it is read: the published layer and the layer of proposed readings apart. */
record PlanView(
        UUID id,
        String format,
        PlanDocument.Source sourceDocument,
        int planYear,
        PlanDocument.Municipality municipality,
        List<PlanDocument.Role> roles,
        List<String> columnTitles,
        Map<String, String> rules,
        List<TaskView> tasks,
        List<PlanDocument.Oddity> oddities,
        PlanDocument.Counts counts,
        Instant loadedAt) {

    record TaskView(String id, Integer number, String title, List<MeasureView> measures) {}

    @Schema(description = "displayNumber tells rows with one printed number apart: 6 and 6 (повтор)")
    record MeasureView(
            String id,
            Integer seq,
            String printedNumber,
            String displayNumber,
            String title,
            List<String> expectedResults,
            boolean expectedResultTruncated,
            List<String> roles,
            List<MechanismView> mechanisms,
            List<PlanDocument.ImpliedRow> impliedMechanisms) {}

    record MechanismView(
            String id, String printedNumber, String title, Published published, InterpretationCell interpretation) {}

    @Schema(description = "The cells as printed in the decree; never changed")
    record Published(
            IndicatorCell indicator, String indicatorSource, CadenceCell cadence, String expectedResult, String note) {}

    @Schema(name = "PlanSummary")
    record Summary(
            UUID id,
            String documentNumber,
            LocalDate documentDate,
            String title,
            int planYear,
            String oktmo,
            Instant loadedAt) {
        static Summary of(PlanEntity row) {
            return new Summary(row.id, row.number, row.date, row.title, row.planYear, row.oktmo, row.loadedAt);
        }
    }

    static PlanView of(PlanEntity row, PlanDocument plan) {
        var seen = new HashMap<String, Integer>();
        var tasks = plan.tasks().stream()
                .map(task -> new TaskView(task.id(), task.number(), task.title(), measures(task, seen)))
                .toList();
        return new PlanView(
                row.id,
                plan.format(),
                plan.sourceDocument(),
                row.planYear,
                plan.municipality(),
                plan.roles(),
                plan.columnTitles(),
                plan.rules(),
                tasks,
                plan.oddities(),
                plan.counts(),
                row.loadedAt);
    }

    private static List<MeasureView> measures(PlanDocument.Task task, Map<String, Integer> seen) {
        var views = new ArrayList<MeasureView>();
        for (var measure : task.measures()) {
            views.add(new MeasureView(
                    measure.id(),
                    measure.seq(),
                    measure.printedNumber(),
                    displayNumber(measure.printedNumber(), seen),
                    measure.title(),
                    measure.expectedResults(),
                    Boolean.TRUE.equals(measure.expectedResultTruncated()),
                    measure.roles(),
                    measure.mechanisms().stream().map(PlanView::mechanism).toList(),
                    measure.impliedMechanisms() == null ? List.of() : measure.impliedMechanisms()));
        }
        return views;
    }

    private static MechanismView mechanism(PlanDocument.MechanismRow row) {
        return new MechanismView(
                row.id(),
                row.printedNumber(),
                row.title(),
                new Published(row.indicator(), row.indicatorSource(), row.cadence(), row.expectedResult(), row.note()),
                row.interpretation());
    }

    private static String displayNumber(String printed, Map<String, Integer> seen) {
        if (printed == null) {
            return null;
        }
        return seen.merge(printed, 1, Integer::sum) == 1 ? printed : printed + " (повтор)";
    }
}
