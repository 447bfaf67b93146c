package ru.zhku.debt.inventory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.money.Money;

/** Lines of an inventory: account, resource, bucket. */
record InventoryLinesView(@Schema(required = true) List<Line> items, String next) implements Table {

    record Line(
            @Schema(required = true) UUID accountId,
            @Schema(required = true) String accountNumber,
            @Schema(required = true) String supplierInn,
            @Schema(required = true) String consumerGroup,
            @Schema(required = true) String tenure,
            @Schema(required = true) String resource,
            @Schema(required = true) String bucket,
            @Schema(required = true) Money amount) {}

    @Override
    @JsonIgnore
    public List<String> header() {
        return List.of("accountNumber", "supplierInn", "consumerGroup", "tenure", "resource", "bucket", "amount");
    }

    @Override
    @JsonIgnore
    public Stream<List<Object>> rows() {
        return items.stream()
                .map(line -> List.of(
                        line.accountNumber,
                        line.supplierInn,
                        line.consumerGroup,
                        line.tenure,
                        line.resource,
                        line.bucket,
                        line.amount));
    }
}
