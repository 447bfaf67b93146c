package ru.zhku.debt.debtor.domain;

import java.util.Comparator;
import java.util.List;

/** How much of a debt lies with few: the sums of the largest debts, in kopecks. */
public record Concentration(int top, long sum) {
    public static final List<Integer> TOPS = List.of(10, 50, 100);

    public static List<Concentration> of(List<Long> debts) {
        var largestFirst = debts.stream().sorted(Comparator.reverseOrder()).toList();
        return TOPS.stream()
                .map(top -> new Concentration(
                        top,
                        largestFirst.stream()
                                .limit(top)
                                .mapToLong(Long::longValue)
                                .sum()))
                .toList();
    }
}
