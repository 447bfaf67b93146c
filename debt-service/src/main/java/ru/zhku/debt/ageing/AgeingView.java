package ru.zhku.debt.ageing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.ageing.domain.AgeingCell;
import ru.zhku.debt.ageing.domain.AgeingMatrix;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.money.Money;

/** The ageing matrix as it is sent; a cell has the fields it is cut by. */
record AgeingView(
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) List<String> by,
        @Schema(required = true) List<Cell> cells,
        @Schema(required = true) Totals totals,

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
            long accounts) {

        static Cell of(List<Dimension> by, AgeingCell cell) {
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
                    cell.accounts());
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
                matrix.cells().stream().map(cell -> Cell.of(matrix.by(), cell)).toList(),
                new Totals(
                        Money.ofKopecks(matrix.notDue()),
                        Money.ofKopecks(matrix.overdue()),
                        Money.ofKopecks(matrix.principal()),
                        Money.ofKopecks(matrix.advance()),
                        Money.ofKopecks(matrix.balance())),
                matrix.calendarUnverified());
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        var header = new ArrayList<>(by);
        header.addAll(List.of("bucket", "amount", "accounts"));
        return header;
    }

    @Override
    @JsonIgnore
    public Stream<List<Object>> rows() {
        return cells.stream().map(cell -> {
            var row = new ArrayList<Object>();
            by.forEach(code -> row.add(cell.key(code)));
            row.addAll(List.of(cell.bucket, cell.amount, cell.accounts));
            return row;
        });
    }
}
