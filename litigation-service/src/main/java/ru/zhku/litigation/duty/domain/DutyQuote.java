package ru.zhku.litigation.duty.domain;

import java.time.LocalDate;
import ru.zhku.kit.money.Money;

/**
 * A duty in whole roubles, the norm it comes from and the sum written out for the court.
 *
 * @param verifiedThrough the day through which the table was held against the law
 */
public record DutyQuote(Money duty, String legalBasis, String formula, LocalDate verifiedThrough) {}
