package ru.zhku.measures.fact.domain;

import java.time.LocalDate;
import java.util.List;

/** The published monthly analysis of the debt; {@code asOf} is the last day of a month. */
public record Analysis(
        FactRef ref,
        LocalDate asOf,
        Totals totals,
        List<BucketSum> byBucket,
        List<ResourceBucketSum> cells,
        List<ResourceSum> socialRent,
        DebtorSum socialTenantDebtors) {}
