package ru.zhku.debt.inventory;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.kit.money.Money;

/** Lines of an inventory: account, resource, bucket. */
record InventoryLinesView(@Schema(required = true) List<Line> items, String next) {
    static final String AMOUNT = "Сумма, руб.";
    static final List<String> HEADER = List.of(
            "Лицевой счёт",
            "ИНН поставщика",
            "Группа потребителей",
            "Основание пользования",
            "Ресурс",
            "Срок долга",
            AMOUNT);

    record Line(
            @Schema(required = true) UUID accountId,
            @Schema(required = true) String accountNumber,
            @Schema(required = true) String supplierInn,
            @Schema(required = true) String consumerGroup,
            @Schema(required = true) String tenure,
            @Schema(required = true) String resource,
            @Schema(required = true) String bucket,
            @Schema(required = true) Money amount) {

        List<Object> cells() {
            return List.of(
                    accountNumber,
                    supplierInn,
                    ConsumerGroup.valueOf(consumerGroup),
                    Tenure.valueOf(tenure),
                    Resource.valueOf(resource),
                    AgeBucket.valueOf(bucket),
                    amount);
        }
    }
}
