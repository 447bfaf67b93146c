package ru.zhku.debt.debtor.domain;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.debt.ledger.domain.AccountDebt;
import ru.zhku.debt.ledger.domain.MonthlyCharge;
import ru.zhku.debt.ledger.domain.MonthlyChargeMethod;
import ru.zhku.debt.strategy.domain.DebtRow;

/**
 * An account with something overdue; sums in kopecks, months counted from year 0.
 *
 * @param monthlyCharge by the method asked for, rounded to be shown
 * @param average the exact monthly charge by {@code AVERAGE_12}
 * @param lastCharge the monthly charge by {@code LAST}
 */
public record Debtor(
        long seq,
        UUID accountId,
        String accountNumber,
        String supplierInn,
        String oktmo,
        ConsumerGroup consumerGroup,
        Tenure tenure,
        long principal,
        long overdue,
        long rentOverdue,
        long monthlyCharge,
        MonthlyCharge average,
        long lastCharge,
        int overdueMonths,
        LocalDate overdueSince,
        int oldestServiceMonth,
        AgreementStanding agreement) {

    public static Debtor of(AccountDebt.Card card, MonthlyChargeMethod method, AgreementStanding agreement) {
        var debt = card.debt();
        return new Debtor(
                card.accountSeq(),
                card.accountId(),
                card.accountNumber(),
                card.supplierInn(),
                card.oktmo(),
                ConsumerGroup.of(debt.group()),
                Tenure.of(debt.tenure()),
                debt.principal(),
                debt.overdue(),
                debt.rentOverdue(),
                method.of(debt.monthly(), debt.lastCharge()).shown(),
                debt.monthly(),
                debt.lastCharge(),
                debt.overdueMonths(),
                debt.overdue() == 0 ? null : LocalDate.ofEpochDay(debt.overdueSince()),
                debt.oldestServiceMonth(),
                agreement);
    }

    /** What a strategy is to know of it. */
    public DebtRow row() {
        return new DebtRow(
                seq,
                oktmo,
                overdue,
                overdueMonths,
                overdueSince,
                oldestServiceMonth,
                average,
                lastCharge,
                consumerGroup,
                tenure,
                agreement);
    }
}
