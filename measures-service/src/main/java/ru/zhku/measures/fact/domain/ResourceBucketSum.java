package ru.zhku.measures.fact.domain;

import ru.zhku.kit.money.Money;

/** What is unpaid for one resource of the plan in one bucket of age. */
public record ResourceBucketSum(String planResource, String bucket, Money amount) {}
