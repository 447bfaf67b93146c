package ru.zhku.measures.contract;

import java.time.LocalDate;
import java.util.List;
import ru.zhku.kit.money.Money;

/** What we use of analysis-published. */
public record AnalysisPublished(
        String oktmo,
        LocalDate asOf,
        DebtTotals totals,
        List<Bucket> byBucket,
        List<Cell> cells,
        List<Resource> socialRent,
        Debtors socialTenantDebtors) {
    public record Bucket(String bucket, Money amount, long accounts) {}

    public record Cell(String planResource, String bucket, Money amount) {}

    public record Resource(String planResource, Money amount, Money overdue) {}

    public record Debtors(long count, Money sum) {}
}
