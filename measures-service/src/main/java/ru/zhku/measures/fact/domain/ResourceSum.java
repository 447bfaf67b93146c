package ru.zhku.measures.fact.domain;

import ru.zhku.kit.money.Money;

/** What is unpaid for one resource of the plan, and how much of it is overdue. */
public record ResourceSum(String planResource, Money amount, Money overdue) {}
