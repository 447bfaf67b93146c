package ru.zhku.measures.fact.domain;

import ru.zhku.kit.money.Money;

/** What is unpaid in one bucket of age. */
public record BucketSum(String bucket, Money amount, long accounts) {}
