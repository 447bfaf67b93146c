package ru.zhku.measures.contract;

import java.time.LocalDate;
import ru.zhku.kit.money.Money;

/** What we use of case-filed. */
public record CaseFiled(String oktmo, String kind, String claimant, String tenure, Money amount, LocalDate filedOn) {}
