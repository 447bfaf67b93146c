package ru.zhku.debt.ledger.domain;

import java.util.List;

/** Group and tenure of an account from a day on, by their numbers. */
public record ConsumerClass(int validFrom, int group, int tenure) {
    public static final ConsumerClass UNKNOWN = new ConsumerClass(Integer.MIN_VALUE, 6, 0);

    /** The class on a day; the first known one holds for all earlier days. {@code history} ascends. */
    public static ConsumerClass on(int day, List<ConsumerClass> history) {
        if (history.isEmpty()) {
            return UNKNOWN;
        }
        var found = history.get(0);
        for (var candidate : history) {
            if (candidate.validFrom <= day) {
                found = candidate;
            }
        }
        return found;
    }

    /** More than one class ever: such an account is counted apart. */
    public static boolean isMixed(List<ConsumerClass> history) {
        for (var other : history) {
            if (other.group != history.get(0).group || other.tenure != history.get(0).tenure) {
                return true;
            }
        }
        return false;
    }
}
