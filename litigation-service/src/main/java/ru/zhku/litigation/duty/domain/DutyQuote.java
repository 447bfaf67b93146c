package ru.zhku.litigation.duty.domain;

import ru.zhku.kit.money.Money;

/** A duty in whole roubles, the norm it comes from and the sum written out for the court. */
public record DutyQuote(Money duty, String legalBasis, String formula) {}
