package ru.zhku.measures.fact.domain;

import ru.zhku.kit.money.Money;

/** Number of debtors over the threshold and what they owe. */
public record DebtorSum(long count, Money sum) {}
