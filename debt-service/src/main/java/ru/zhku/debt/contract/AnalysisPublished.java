package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** The monthly analysis of a municipality's debts, as of the last day of a month. */
public record AnalysisPublished(
        UUID analysisId,
        String oktmo,
        LocalDate asOf,
        DebtTotals totals,
        List<Bucket> byBucket,
        List<Cell> cells,
        List<Rent> socialRent,
        Debtors debtors,
        Debtors socialTenantDebtors) {

    public record Bucket(String bucket, Money amount, long accounts) {}

    public record Cell(String planResource, String bucket, Money amount, long accounts) {}

    /** What tenants by social contract owe, by resource of the plan. */
    public record Rent(String planResource, Money amount, Money overdue) {}

    /** Accounts over the threshold and what they owe overdue. */
    public record Debtors(long count, Money sum) {}
}
