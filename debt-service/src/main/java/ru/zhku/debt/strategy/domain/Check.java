package ru.zhku.debt.strategy.domain;

/** A condition held against a debtor. {@code actual} is null where the debtor has no such number. */
public record Check(Condition condition, String actual, boolean holds) {}
