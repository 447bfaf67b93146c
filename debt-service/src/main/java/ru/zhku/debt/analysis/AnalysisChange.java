package ru.zhku.debt.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.ageing.domain.Percents;
import ru.zhku.debt.contract.AnalysisPublished;
import ru.zhku.kit.money.Money;

/** An analysis against the one before it, both as they were published. */
@Schema(name = "AnalysisChange")
record AnalysisChange(
        @Schema(required = true, description = "С каким анализом сравнивается: последним на более ранний день")
        UUID formerId,

        @Schema(required = true) LocalDate formerAsOf,
        @Schema(required = true) Change principal,
        @Schema(required = true) Change overdue,
        @Schema(required = true, description = "Все сроки") List<Part> byBucket,

        @Schema(required = true, description = "Просрочено по ресурсам плана, которые есть хотя бы в одном из двух")
        List<Part> overdueByPlanResource) {

    @Schema(name = "AnalysisSumChange")
    record Change(
            @Schema(required = true) Money before,
            @Schema(required = true) Money now,
            @Schema(required = true) Money change,

            @Schema(required = true, nullable = true, description = "null, если прежде было 0")
            String changePercent) {

        private static Change of(long before, long now) {
            return new Change(
                    Money.ofKopecks(before),
                    Money.ofKopecks(now),
                    Money.ofKopecks(now - before),
                    Percents.text(now - before, before));
        }
    }

    @Schema(name = "AnalysisPartChange")
    record Part(
            @Schema(required = true) String code,
            @Schema(required = true) Change sum,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "Доля теперь: срока — в неоплаченном, ресурса — в просрочке, %")
            String sharePercent) {}

    static AnalysisChange of(AnalysisPublished former, AnalysisPublished now) {
        return new AnalysisChange(
                former.analysisId(),
                former.asOf(),
                Change.of(
                        former.totals().principal().kopecks(),
                        now.totals().principal().kopecks()),
                Change.of(
                        former.totals().overdue().kopecks(),
                        now.totals().overdue().kopecks()),
                Stream.of(AgeBucket.values())
                        .map(bucket -> part(
                                bucket.name(),
                                bucket(former, bucket.name()),
                                bucket(now, bucket.name()),
                                now.totals().principal()))
                        .toList(),
                Stream.concat(former.cells().stream(), now.cells().stream())
                        .map(AnalysisPublished.Cell::planResource)
                        .distinct()
                        .sorted()
                        .map(code -> part(
                                code,
                                overdue(former, code),
                                overdue(now, code),
                                now.totals().overdue()))
                        .toList());
    }

    private static Part part(String code, long before, long now, Money whole) {
        return new Part(code, Change.of(before, now), Percents.text(now, whole.kopecks()));
    }

    private static long bucket(AnalysisPublished analysis, String bucket) {
        return analysis.byBucket().stream()
                .filter(each -> each.bucket().equals(bucket))
                .mapToLong(each -> each.amount().kopecks())
                .sum();
    }

    private static long overdue(AnalysisPublished analysis, String planResource) {
        return analysis.cells().stream()
                .filter(cell -> cell.planResource().equals(planResource))
                .filter(cell -> !cell.bucket().equals(AgeBucket.NOT_DUE.name()))
                .mapToLong(cell -> cell.amount().kopecks())
                .sum();
    }
}
