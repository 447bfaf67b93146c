package ru.zhku.debt.premises.domain;

import java.util.UUID;

/** An object of the stock with its acts, as it is counted. */
public record StockObject(UUID id, ObjectKind kind, String address, long areaHundredths, PremisesHistory history) {}
