package ru.zhku.debt.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.ageing.domain.Percents;
import ru.zhku.debt.analysis.domain.DebtDynamics;
import ru.zhku.debt.analysis.domain.PaidBasis;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.money.Money;

/** The dynamics as they are sent; a line has the fields it is cut by. */
@Schema(name = "DebtDynamics")
record DynamicsView(
        @Schema(required = true) YearMonth from,

        @Schema(required = true, description = "Последний месяц, включительно")
        YearMonth to,

        @Schema(required = true) List<String> by,

        @Schema(required = true, description = "Что в строках означает paid; в итогах это всегда RECEIVED")
        PaidBasis paidBasis,

        @Schema(required = true) List<Line> lines,

        @Schema(required = true, description = "Итоги каждого месяца")
        List<Line> totals,

        @Schema(required = true, description = "За весь период")
        Line period)
        implements Table {

    @Schema(name = "DebtDynamicsLine")
    record Line(
            @JsonInclude(JsonInclude.Include.NON_NULL) String resource,
            @JsonInclude(JsonInclude.Include.NON_NULL) String planResource,
            @JsonInclude(JsonInclude.Include.NON_NULL) String consumerGroup,
            @JsonInclude(JsonInclude.Include.NON_NULL) String tenure,
            @JsonInclude(JsonInclude.Include.NON_NULL) String supplier,
            @Schema(required = true) YearMonth month,

            @Schema(required = true, description = "Последний учтённый день: конец месяца, в текущем — деловая дата")
            LocalDate through,

            @Schema(required = true, description = "Не оплачено на начало")
            Money opening,

            @Schema(required = true, description = "Начисления, вступившие в силу за месяц (за услуги прошлого месяца)")
            Money charged,

            @Schema(required = true, description = "Перерасчёты (отрицательные начисления), вступившие в силу")
            Money recalculated,

            @Schema(required = true, description = "Оплачено, см. paidBasis")
            Money paid,

            @Schema(
                    required = true,
                    description = "Погашено начислений платежами, авансами и перерасчётами, за вычетом возвратов")
            Money settled,

            @Schema(required = true, description = "Не оплачено на конец: opening + charged − settled")
            Money closing,

            @Schema(required = true, description = "Просрочено на конец")
            Money overdue,

            @Schema(required = true) Money overdueChange,

            @Schema(required = true, nullable = true, description = "null, если до месяца просрочки не было")
            String overdueChangePercent,

            @Schema(required = true, nullable = true, description = "paid / charged; null, если не начислено")
            String collectionRatePercent) {

        static Line of(List<Dimension> by, DebtDynamics.Line line) {
            return new Line(
                    key(Dimension.RESOURCE, by, line),
                    key(Dimension.PLAN_RESOURCE, by, line),
                    key(Dimension.CONSUMER_GROUP, by, line),
                    key(Dimension.TENURE, by, line),
                    key(Dimension.SUPPLIER, by, line),
                    line.month(),
                    line.through(),
                    Money.ofKopecks(line.opening()),
                    Money.ofKopecks(line.charged()),
                    Money.ofKopecks(line.recalculated()),
                    Money.ofKopecks(line.paid()),
                    Money.ofKopecks(line.settled()),
                    Money.ofKopecks(line.closing()),
                    Money.ofKopecks(line.overdue()),
                    Money.ofKopecks(line.overdueChange()),
                    Percents.text(line.overdueChangePercent()),
                    Percents.text(line.collectionRatePercent()));
        }

        private List<Object> cells(List<String> by, String title) {
            var cells = new ArrayList<Object>();
            cells.add(title);
            for (var code : by) {
                var dimension = Dimension.of(code).orElseThrow();
                var key = key(dimension);
                cells.add(key == null ? null : dimension.value(key));
            }
            cells.addAll(Arrays.asList(
                    opening,
                    charged,
                    recalculated,
                    paid,
                    settled,
                    closing,
                    overdue,
                    overdueChange,
                    Percents.number(overdueChangePercent),
                    Percents.number(collectionRatePercent)));
            return cells;
        }

        private String key(Dimension dimension) {
            return switch (dimension) {
                case RESOURCE -> resource;
                case PLAN_RESOURCE -> planResource;
                case CONSUMER_GROUP -> consumerGroup;
                case TENURE -> tenure;
                default -> supplier;
            };
        }

        private static String key(Dimension dimension, List<Dimension> by, DebtDynamics.Line line) {
            int at = by.indexOf(dimension);
            return at < 0 ? null : line.keys().get(at);
        }
    }

    static DynamicsView of(
            YearMonth from,
            YearMonth to,
            List<Dimension> by,
            PaidBasis basis,
            List<DebtDynamics.Line> lines,
            List<DebtDynamics.Line> totals) {
        return new DynamicsView(
                from,
                to,
                by.stream().map(Dimension::code).toList(),
                basis,
                lines.stream().map(line -> Line.of(by, line)).toList(),
                totals.stream().map(line -> Line.of(List.of(), line)).toList(),
                Line.of(List.of(), DebtDynamics.whole(totals)));
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        var header = new ArrayList<String>();
        header.add("Месяц");
        by.forEach(code -> header.add(Dimension.of(code).orElseThrow().label()));
        header.addAll(List.of(
                "Не оплачено на начало, руб.",
                "Начислено, руб.",
                "Перерасчёты, руб.",
                "Оплачено, руб.",
                "Погашено, руб.",
                "Не оплачено на конец, руб.",
                "Просрочено на конец, руб.",
                "Изменение просрочки, руб.",
                "Изменение просрочки, %",
                "Собираемость, %"));
        return header;
    }

    /** The lines of the cut, then a row of totals for each month and one for all. */
    @Override
    @JsonIgnore
    public Stream<List<Object>> rows() {
        var cut = by.isEmpty()
                ? Stream.<List<Object>>of()
                : lines.stream().map(line -> line.cells(by, line.month.toString()));
        var months = totals.stream().map(line -> line.cells(by, "Итого " + line.month));
        return Stream.concat(cut, Stream.concat(months, Stream.of(period.cells(by, "Итого"))));
    }
}
