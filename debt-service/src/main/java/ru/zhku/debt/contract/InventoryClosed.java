package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** An inventory of debts was frozen. */
public record InventoryClosed(
        UUID inventoryId,
        String oktmo,
        LocalDate asOf,
        String title,
        long accounts,
        DebtTotals totals,
        List<Bucket> byBucket,
        List<Plan> byPlanResource) {

    public record Bucket(String bucket, Money amount, long accounts) {}

    public record Plan(String planResource, Money amount, Money overdue) {}
}
