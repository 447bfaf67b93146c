package ru.zhku.measures.contract;

import java.time.LocalDate;
import java.util.List;
import ru.zhku.kit.money.Money;

/** What we use of inventory-closed. */
public record InventoryClosed(
        String oktmo, LocalDate asOf, DebtTotals totals, List<Bucket> byBucket, List<Resource> byPlanResource) {
    public record Bucket(String bucket, Money amount, long accounts) {}

    public record Resource(String planResource, Money amount, Money overdue) {}
}
