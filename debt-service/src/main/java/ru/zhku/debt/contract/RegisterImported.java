package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** A register has been posted, whole or but for its quarantined lines. */
public record RegisterImported(
        UUID registerId,
        String supplierInn,
        String oktmo,
        String kind,
        String status,
        LocalDate receivedOn,
        long linesTotal,
        long linesPosted,
        long linesDefective,
        Money sumPosted,
        YearMonth firstServiceMonth,
        YearMonth lastServiceMonth) {}
