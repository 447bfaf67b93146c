package ru.zhku.measures.contract;

import ru.zhku.kit.money.Money;

/** Control totals in the events of debt-service. */
public record DebtTotals(Money notDue, Money overdue, Money principal, Money advance, Money balance) {}
