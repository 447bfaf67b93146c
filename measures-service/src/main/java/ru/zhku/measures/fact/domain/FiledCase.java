package ru.zhku.measures.fact.domain;

import java.time.LocalDate;
import ru.zhku.kit.money.Money;

/** An application filed in court: kind COURT_ORDER or LAWSUIT, claimant MUNICIPALITY or SUPPLIER. */
public record FiledCase(FactRef ref, String kind, String claimant, String tenure, Money amount, LocalDate filedOn) {}
