package ru.zhku.notification.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/**
 * Heard from litigation: a letter to make, say a pre-trial claim; the answer bears the same requestId.
 *
 * @param claimant MUNICIPALITY where the rent of a municipal flat is demanded, SUPPLIER for services; null if not said
 * @param payBy the last day for paying; null where none is set
 */
public record NoticeRequested(
        UUID requestId,
        UUID accountId,
        String oktmo,
        String templateCode,
        Money amount,
        LocalDate asOf,
        int overdueMonths,
        YearMonth oldestServiceMonth,
        String claimant,
        LocalDate payBy) {}
