package ru.zhku.measures.fact.domain;

import ru.zhku.kit.money.Money;

/** Control totals of a debt picture: notDue + overdue = principal, principal − advance = balance. */
public record Totals(Money notDue, Money overdue, Money principal, Money advance, Money balance) {}
