package ru.zhku.debt.contract;

import ru.zhku.kit.money.Money;

/** notDue + overdue = principal; principal - advance = balance. */
public record DebtTotals(Money notDue, Money overdue, Money principal, Money advance, Money balance) {}
