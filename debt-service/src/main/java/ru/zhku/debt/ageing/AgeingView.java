package ru.zhku.debt.ageing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.ageing.domain.AgeingCell;
import ru.zhku.debt.ageing.domain.AgeingMatrix;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.ageing.domain.Percents;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.money.Money;

/** The ageing matrix as it is sent; a cell has the fields it is cut by. */
record AgeingView(
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) List<String> by,
        @Schema(required = true) List<Cell> cells,
        @Schema(required = true) Totals totals,

        @Schema(required = true, description = "все сроки, и пустые, с долей в неоплаченном")
        List<Bucket> buckets,

        @Schema(required = true, description = "a due date lies outside the years of the production calendar")
        boolean calendarUnverified)
        implements Table {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(
            String resource,
            String planResource,
            String consumerGroup,
            String tenure,
            String supplier,
            String street,
            String house,
            @Schema(required = true) String bucket,
            @Schema(required = true) Money amount,

            @Schema(required = true, description = "distinct accounts with an unpaid rest")
            long accounts,

            @Schema(required = true, description = "доля в неоплаченном, %", examples = "12.50")
            String sharePercent) {

        static Cell of(List<Dimension> by, AgeingCell cell, long principal) {
            return new Cell(
                    key(Dimension.RESOURCE, by, cell),
                    key(Dimension.PLAN_RESOURCE, by, cell),
                    key(Dimension.CONSUMER_GROUP, by, cell),
                    key(Dimension.TENURE, by, cell),
                    key(Dimension.SUPPLIER, by, cell),
                    key(Dimension.STREET, by, cell),
                    key(Dimension.HOUSE, by, cell),
                    cell.bucket().name(),
                    Money.ofKopecks(cell.amount()),
                    cell.accounts(),
                    Percents.text(cell.amount(), principal));
        }

        private static String key(Dimension dimension, List<Dimension> by, AgeingCell cell) {
            int at = by.indexOf(dimension);
            return at < 0 ? null : cell.keys().get(at);
        }

        private String key(String code) {
            return switch (code) {
                case "resource" -> resource;
                case "planResource" -> planResource;
                case "consumerGroup" -> consumerGroup;
                case "tenure" -> tenure;
                case "supplier" -> supplier;
                case "street" -> street;
                default -> house;
            };
        }
    }

    record Bucket(
            @Schema(required = true) String bucket,
            @Schema(required = true) Money amount,

            @Schema(required = true, nullable = true, description = "null, если неоплаченного нет", examples = "12.50")
            String sharePercent) {

        private static Bucket of(AgeBucket bucket, AgeingMatrix matrix) {
            long amount = matrix.cells().stream()
                    .filter(cell -> cell.bucket() == bucket)
                    .mapToLong(AgeingCell::amount)
                    .sum();
            return new Bucket(bucket.name(), Money.ofKopecks(amount), Percents.text(amount, matrix.principal()));
        }
    }

    record Totals(
            @Schema(required = true) Money notDue,
            @Schema(required = true) Money overdue,
            @Schema(required = true) Money principal,
            @Schema(required = true) Money advance,
            @Schema(required = true) Money balance) {}

    static AgeingView of(AgeingMatrix matrix) {
        return new AgeingView(
                matrix.asOf(),
                matrix.by().stream().map(Dimension::code).toList(),
                matrix.cells().stream()
                        .map(cell -> Cell.of(matrix.by(), cell, matrix.principal()))
                        .toList(),
                new Totals(
                        Money.ofKopecks(matrix.notDue()),
                        Money.ofKopecks(matrix.overdue()),
                        Money.ofKopecks(matrix.principal()),
                        Money.ofKopecks(matrix.advance()),
                        Money.ofKopecks(matrix.balance())),
                Arrays.stream(AgeBucket.values())
                        .map(bucket -> Bucket.of(bucket, matrix))
                        .toList(),
                matrix.calendarUnverified());
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        var header = new ArrayList<String>();
        by.forEach(code -> header.add(Dimension.of(code).orElseThrow().label()));
        header.addAll(List.of("Срок", "Сумма, руб.", "Лицевых счетов", "Доля, %"));
        return header;
    }

    @Override
    @JsonIgnore
    public Stream<List<Object>> rows() {
        return Stream.concat(cells.stream().map(this::row), Stream.of(totalsRow()));
    }

    private List<Object> row(Cell cell) {
        var row = new ArrayList<Object>();
        by.forEach(code -> row.add(Dimension.of(code).orElseThrow().value(cell.key(code))));
        row.addAll(List.of(
                AgeBucket.valueOf(cell.bucket), cell.amount, cell.accounts, Percents.number(cell.sharePercent)));
        return row;
    }

    /** Distinct accounts of several cells are not their sum: an account that owes in two is one. */
    private List<Object> totalsRow() {
        var row = new ArrayList<Object>();
        row.add("Итого");
        by.forEach(code -> row.add(null));
        row.addAll(Arrays.asList(totals.principal, null, Percents.of(1, totals.principal.isZero() ? 0 : 1)));
        return row;
    }
}
