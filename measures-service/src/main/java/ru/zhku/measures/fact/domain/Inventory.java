package ru.zhku.measures.fact.domain;

import java.time.LocalDate;
import java.util.List;

/** A closed debt inventory. */
public record Inventory(
        FactRef ref, LocalDate asOf, Totals totals, List<BucketSum> byBucket, List<ResourceSum> byPlanResource) {}
