package ru.zhku.measures.fact.domain;

import ru.zhku.kit.money.Money;

/**
 * What a resource costs in a year when it is paid in full, and how much of that the estimates hold.
 *
 * @param planResource null for all together
 * @param notEntered the part of {@code expected} for which no estimate is entered
 */
public record CoverSum(String planResource, Money expected, Money covered, Money notEntered) {
    /** What the entered estimates lack. */
    public Money gap() {
        return expected.minus(covered).minus(notEntered);
    }
}
