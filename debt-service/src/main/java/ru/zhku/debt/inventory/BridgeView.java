package ru.zhku.debt.inventory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.inventory.domain.Bridge;
import ru.zhku.debt.inventory.domain.BridgeMovement;
import ru.zhku.debt.inventory.domain.BridgeRow;

/** A bridge as it is sent: for every row of sums opening + all movements + unexplained = closing, to the kopeck. */
@Schema(name = "Bridge")
record BridgeView(
        @Schema(required = true) End from,
        @Schema(required = true) End to,

        @Schema(required = true, description = "основной долг по ресурсам и группам потребителей")
        List<Cell> cells,

        @Schema(required = true) List<Cell> byResource,
        @Schema(required = true) List<Cell> byConsumerGroup,
        @Schema(required = true) Cell totals,

        @Schema(required = true, description = "авансы: деньги, которым не нашлось начисления")
        BridgeSums advances,

        @Schema(required = true, description = "основной долг без авансов")
        BridgeSums balance)
        implements Table {

    /** An end of the bridge; without an inventory it is a day by what is known now. */
    @Schema(name = "BridgeEnd")
    record End(
            @Schema(required = true) LocalDate asOf,
            @Schema(nullable = true) UUID inventoryId,
            @Schema(nullable = true) String status,
            @Schema(nullable = true) Instant madeAt) {}

    @Schema(name = "BridgeCell")
    record Cell(
            @Schema(nullable = true) Resource resource,
            @Schema(nullable = true) ConsumerGroup consumerGroup,
            @Schema(required = true) BridgeSums sums,
            @Schema(required = true) List<Aged> byBucket) {

        static Cell of(Bridge.Cell cell) {
            var byBucket = new ArrayList<Aged>();
            cell.byBucket().forEach((bucket, row) -> byBucket.add(new Aged(bucket, BridgeSums.of(row))));
            return new Cell(cell.resource(), cell.group(), BridgeSums.of(cell.row()), byBucket);
        }
    }

    @Schema(name = "BridgeBucket")
    record Aged(
            @Schema(required = true) AgeBucket bucket,
            @Schema(required = true) BridgeSums sums) {}

    static BridgeView of(End from, End to, Bridge bridge, BridgeRow advances) {
        var totals = bridge.total();
        return new BridgeView(
                from,
                to,
                bridge.cells().stream().map(Cell::of).toList(),
                bridge.byResource().stream().map(Cell::of).toList(),
                bridge.byGroup().stream().map(Cell::of).toList(),
                Cell.of(totals),
                BridgeSums.of(advances),
                BridgeSums.of(totals.row().minus(advances)));
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        var header = new ArrayList<>(List.of("Ресурс", "Группа потребителей", "Срок долга", "На начало"));
        for (var movement : BridgeMovement.values()) {
            header.add(movement.label());
        }
        header.addAll(List.of("Не объяснено", "На конец"));
        return header;
    }

    @Override
    @JsonIgnore
    public Stream<List<Object>> rows() {
        var rows = new ArrayList<List<Object>>();
        cells.forEach(cell -> add(rows, cell));
        add(rows, totals);
        rows.add(row(null, null, "Авансы", advances));
        rows.add(row(null, null, "Сальдо", balance));
        return rows.stream();
    }

    private static void add(List<List<Object>> rows, Cell cell) {
        Object resource = cell.resource == null ? "Всего" : cell.resource;
        Object group = cell.consumerGroup == null ? "Всего" : cell.consumerGroup;
        cell.byBucket.forEach(aged -> rows.add(row(resource, group, aged.bucket, aged.sums)));
        rows.add(row(resource, group, "Всего", cell.sums));
    }

    private static List<Object> row(Object resource, Object group, Object bucket, BridgeSums sums) {
        var row = new ArrayList<Object>(Arrays.asList(resource, group, bucket));
        row.addAll(sums.inOrder());
        return row;
    }
}
