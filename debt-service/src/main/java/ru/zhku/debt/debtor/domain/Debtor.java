package ru.zhku.debt.debtor.domain;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.agreement.domain.AgreementStanding;

/** An account with something overdue; sums in kopecks, months counted from year 0. */
public record Debtor(
        long seq,
        UUID accountId,
        String accountNumber,
        String supplierInn,
        ConsumerGroup consumerGroup,
        Tenure tenure,
        long principal,
        long overdue,
        long rentOverdue,
        long monthlyCharge,
        int overdueMonths,
        LocalDate overdueSince,
        int oldestServiceMonth,
        boolean overThreshold,
        AgreementStanding agreement) {}
