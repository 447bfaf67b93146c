package ru.zhku.debt.institution.domain;

import java.util.List;

/**
 * All lines of one account and resource for one service month, kopecks.
 *
 * @param net charges less corrections
 * @param billed whether there is a charge among the lines, not corrections alone
 * @param lines their ids in the ledger
 */
public record MonthBill(long net, boolean billed, List<Long> lines) {}
