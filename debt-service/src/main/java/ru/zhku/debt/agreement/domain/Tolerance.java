package ru.zhku.debt.agreement.domain;

/**
 * How far a debtor may fall short before the agreement is broken.
 *
 * @param amount kopecks; a shortfall of exactly this is borne, a kopeck more is not
 * @param days after the moved due day, the last one included; paused days do not count
 */
public record Tolerance(long amount, int days) {
    public static final Tolerance NONE = new Tolerance(0, 0);
}
