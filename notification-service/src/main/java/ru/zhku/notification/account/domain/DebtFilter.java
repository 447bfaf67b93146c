package ru.zhku.notification.account.domain;

import java.util.List;
import ru.zhku.kit.money.Money;

/** Which accounts of the local picture are meant; an empty list or null does not narrow. */
public record DebtFilter(
        List<String> supplierInn,
        List<String> consumerGroup,
        List<String> tenure,
        Boolean overThreshold,
        Money overdueFrom,
        Integer overdueMonthsFrom) {}
