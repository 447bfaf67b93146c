package ru.zhku.debt.strategy.domain;

import java.time.LocalDate;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.debt.ledger.domain.AccountDebt;
import ru.zhku.debt.ledger.domain.MonthlyCharge;

/**
 * What the ledger says of one account on the day asked for; kopecks.
 *
 * @param overdueSince null without a debt
 * @param average the monthly charge by {@code AVERAGE_12}
 * @param lastCharge the monthly charge by {@code LAST}, 0 if there is none
 */
public record DebtRow(
        long accountSeq,
        String oktmo,
        long overdue,
        int overdueMonths,
        LocalDate overdueSince,
        int oldestServiceMonth,
        MonthlyCharge average,
        long lastCharge,
        ConsumerGroup group,
        Tenure tenure,
        AgreementStanding agreement) {

    public static DebtRow of(long accountSeq, String oktmo, AccountDebt debt, AgreementStanding agreement) {
        return new DebtRow(
                accountSeq,
                oktmo,
                debt.overdue(),
                debt.overdueMonths(),
                debt.overdue() == 0 ? null : LocalDate.ofEpochDay(debt.overdueSince()),
                debt.oldestServiceMonth(),
                debt.monthly(),
                debt.lastCharge(),
                ConsumerGroup.of(debt.group()),
                Tenure.of(debt.tenure()),
                agreement);
    }
}
