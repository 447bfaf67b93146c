package ru.zhku.debt.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.ageing.domain.BandCell;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.ageing.domain.Percents;
import ru.zhku.debt.analysis.domain.LimitationWindow;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.money.Money;

/** What is unpaid on a day by the end of its limitation period; a cell has the fields it is cut by. */
@Schema(name = "LimitationBorder")
record LimitationView(
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) List<String> by,
        @Schema(required = true) List<Cell> cells,
        @Schema(required = true) Totals totals,

        @Schema(
                required = true,
                description = "Выходные ближайших шести месяцев не введены: границы только без суббот и воскресений")
        boolean calendarUnverified)
        implements Table {

    @Schema(name = "LimitationCell")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(
            String resource,
            String planResource,
            String consumerGroup,
            String tenure,
            String supplier,
            String street,
            String house,
            @Schema(required = true) LimitationWindow window,
            @Schema(required = true) Money amount,

            @Schema(required = true, description = "Лицевых счетов с таким долгом")
            long accounts,

            @Schema(required = true, description = "Доля в неоплаченном, %", examples = "12.50")
            String sharePercent) {

        private static Cell of(List<Dimension> by, BandCell cell, long principal) {
            return new Cell(
                    key(Dimension.RESOURCE, by, cell),
                    key(Dimension.PLAN_RESOURCE, by, cell),
                    key(Dimension.CONSUMER_GROUP, by, cell),
                    key(Dimension.TENURE, by, cell),
                    key(Dimension.SUPPLIER, by, cell),
                    key(Dimension.STREET, by, cell),
                    key(Dimension.HOUSE, by, cell),
                    LimitationWindow.values()[cell.band()],
                    Money.ofKopecks(cell.amount()),
                    cell.accounts(),
                    Percents.text(cell.amount(), principal));
        }

        private static String key(Dimension dimension, List<Dimension> by, BandCell cell) {
            int at = by.indexOf(dimension);
            return at < 0 ? null : cell.keys().get(at);
        }

        private Object value(Dimension dimension) {
            var key = switch (dimension) {
                case RESOURCE -> resource;
                case PLAN_RESOURCE -> planResource;
                case CONSUMER_GROUP -> consumerGroup;
                case TENURE -> tenure;
                case SUPPLIER -> supplier;
                case STREET -> street;
                case HOUSE -> house;
            };
            return dimension.value(key);
        }
    }

    @Schema(name = "LimitationTotals")
    record Totals(
            @Schema(required = true, description = "Срок давности истёк до asOf")
            Money expired,

            @Schema(required = true, description = "Истекает в ближайший месяц")
            Money within1Month,

            @Schema(required = true, description = "В ближайшие три, включая первый")
            Money within3Months,

            @Schema(required = true, description = "В ближайшие шесть, включая первые три")
            Money within6Months,

            @Schema(required = true) Money later,

            @Schema(required = true, description = "Всё неоплаченное: expired + within6Months + later")
            Money principal) {

        private static Totals of(List<BandCell> cells) {
            long[] sums = new long[LimitationWindow.values().length];
            cells.forEach(cell -> sums[cell.band()] = Math.addExact(sums[cell.band()], cell.amount()));
            long month = sums[LimitationWindow.M1.ordinal()];
            long quarter = month + sums[LimitationWindow.M1_3.ordinal()];
            long half = quarter + sums[LimitationWindow.M3_6.ordinal()];
            return new Totals(
                    Money.ofKopecks(sums[LimitationWindow.EXPIRED.ordinal()]),
                    Money.ofKopecks(month),
                    Money.ofKopecks(quarter),
                    Money.ofKopecks(half),
                    Money.ofKopecks(sums[LimitationWindow.OVER_6.ordinal()]),
                    Money.ofKopecks(Arrays.stream(sums).sum()));
        }
    }

    static LimitationView of(LocalDate asOf, List<Dimension> by, List<BandCell> cells, boolean calendarUnverified) {
        long principal = cells.stream().mapToLong(BandCell::amount).sum();
        return new LimitationView(
                asOf,
                by.stream().map(Dimension::code).toList(),
                cells.stream().map(cell -> Cell.of(by, cell, principal)).toList(),
                Totals.of(cells),
                calendarUnverified);
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        var header = new ArrayList<String>();
        by.forEach(code -> header.add(Dimension.of(code).orElseThrow().label()));
        header.addAll(List.of("Срок давности", "Сумма, руб.", "Лицевых счетов", "Доля, %"));
        return header;
    }

    /** Accounts of several cells are not their sum: one that owes in two is one. */
    @Override
    @JsonIgnore
    public Stream<List<Object>> rows() {
        var totalsRow = new ArrayList<Object>();
        totalsRow.add("Итого");
        by.forEach(code -> totalsRow.add(null));
        totalsRow.addAll(Arrays.asList(totals.principal, null, Percents.of(1, totals.principal.isZero() ? 0 : 1)));
        return Stream.concat(cells.stream().map(this::row), Stream.of(totalsRow));
    }

    private List<Object> row(Cell cell) {
        var row = new ArrayList<Object>();
        by.forEach(code -> row.add(cell.value(Dimension.of(code).orElseThrow())));
        row.addAll(List.of(cell.window, cell.amount, cell.accounts, Percents.number(cell.sharePercent)));
        return row;
    }
}
