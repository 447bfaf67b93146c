package ru.zhku.debt.cause;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.ageing.domain.Percents;
import ru.zhku.debt.cause.domain.CauseStanding;
import ru.zhku.debt.cause.domain.DebtCause;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.money.Money;

/** The overdue debt by causes; a cell has the fields it is cut by. The cells sum to the overdue total. */
@Schema(name = "CauseSummary")
record CauseSummaryView(
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) List<String> by,
        @Schema(required = true) List<Cell> cells,
        @Schema(required = true) Totals totals)
        implements Table {

    /** Kopecks, before they are shown. */
    record Row(CauseStanding standing, DebtCause cause, List<String> keys, long amount, long accounts) {}

    @Schema(name = "CauseCell")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(
            @Schema(required = true) CauseStanding standing,

            @Schema(description = "Нет, если причина не определена")
            DebtCause cause,

            String resource,
            String planResource,
            String consumerGroup,
            String tenure,
            String supplier,
            String street,
            String house,
            @Schema(required = true) Money amount,

            @Schema(required = true, description = "Лицевых счетов с просрочкой")
            long accounts,

            @Schema(description = "Доля во всей просрочке, %", examples = "12.50")
            String sharePercent) {

        private static Cell of(List<Dimension> by, Row row, long overdue) {
            return new Cell(
                    row.standing,
                    row.cause,
                    key(Dimension.RESOURCE, by, row),
                    key(Dimension.PLAN_RESOURCE, by, row),
                    key(Dimension.CONSUMER_GROUP, by, row),
                    key(Dimension.TENURE, by, row),
                    key(Dimension.SUPPLIER, by, row),
                    key(Dimension.STREET, by, row),
                    key(Dimension.HOUSE, by, row),
                    Money.ofKopecks(row.amount),
                    row.accounts,
                    Percents.text(row.amount, overdue));
        }

        private static String key(Dimension dimension, List<Dimension> by, Row row) {
            int at = by.indexOf(dimension);
            return at < 0 ? null : row.keys.get(at);
        }

        private Object value(Dimension dimension) {
            return dimension.value(
                    switch (dimension) {
                        case RESOURCE -> resource;
                        case PLAN_RESOURCE -> planResource;
                        case CONSUMER_GROUP -> consumerGroup;
                        case TENURE -> tenure;
                        case SUPPLIER -> supplier;
                        case STREET -> street;
                        case HOUSE -> house;
                    });
        }
    }

    @Schema(name = "CauseTotals")
    record Totals(
            @Schema(required = true) Money overdue,
            @Schema(required = true) Money confirmed,
            @Schema(required = true) Money proposed,
            @Schema(required = true) Money notDetermined) {}

    static CauseSummaryView of(LocalDate asOf, List<Dimension> by, List<Row> rows) {
        long overdue = rows.stream().mapToLong(Row::amount).sum();
        return new CauseSummaryView(
                asOf,
                by.stream().map(Dimension::code).toList(),
                rows.stream().map(row -> Cell.of(by, row, overdue)).toList(),
                new Totals(
                        Money.ofKopecks(overdue),
                        sum(rows, CauseStanding.CONFIRMED),
                        sum(rows, CauseStanding.PROPOSED),
                        sum(rows, CauseStanding.NOT_DETERMINED)));
    }

    private static Money sum(List<Row> rows, CauseStanding standing) {
        return Money.ofKopecks(rows.stream()
                .filter(row -> row.standing == standing)
                .mapToLong(Row::amount)
                .sum());
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        var header = new ArrayList<>(List.of("Причина", "Состояние"));
        by.forEach(code -> header.add(Dimension.of(code).orElseThrow().label()));
        header.addAll(List.of("Просрочено, руб.", "Лицевых счетов", "Доля, %"));
        return header;
    }

    /** Accounts of several cells are not their sum: one that owes in two is one. */
    @Override
    @JsonIgnore
    public Stream<List<Object>> rows() {
        var total = new ArrayList<Object>();
        total.add("Итого");
        total.add(null);
        by.forEach(code -> total.add(null));
        total.addAll(Arrays.asList(totals.overdue, null, Percents.of(1, totals.overdue.isZero() ? 0 : 1)));
        return Stream.concat(cells.stream().map(this::row), Stream.of(total));
    }

    private List<Object> row(Cell cell) {
        var row = new ArrayList<Object>(Arrays.asList(cell.cause, cell.standing));
        by.forEach(code -> row.add(cell.value(Dimension.of(code).orElseThrow())));
        row.addAll(Arrays.asList(cell.amount, cell.accounts, Percents.number(cell.sharePercent)));
        return row;
    }
}
