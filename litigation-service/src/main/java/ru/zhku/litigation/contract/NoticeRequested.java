package ru.zhku.litigation.contract;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/**
 * A letter to the debtor is wanted; its request is the claim.
 *
 * @param claimant who demands: MUNICIPALITY the rent, SUPPLIER what it supplied
 * @param payBy the last day for paying that the letter states
 */
public record NoticeRequested(
        UUID requestId,
        UUID accountId,
        String oktmo,
        String templateCode,
        Money amount,
        LocalDate asOf,
        int overdueMonths,
        String oldestServiceMonth,
        String claimant,
        LocalDate payBy) {}
