package ru.zhku.debt.ledger.domain;

/** Accounts over the threshold on a day and what they owe overdue, in kopecks; tenants by social contract apart. */
public record OverThreshold(long count, long sum, long socialTenantCount, long socialTenantSum) {}
