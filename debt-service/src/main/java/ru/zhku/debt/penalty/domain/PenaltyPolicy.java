package ru.zhku.debt.penalty.domain;

/** The choices that law and practice leave open; they are printed on every calculation. */
public record PenaltyPolicy(
        RatePolicy ratePolicy, MoratoriumTest moratorium497Test, AllocationPolicy allocation, RoundingPolicy rounding) {
    /** What is not chosen (null) is the first constant of each choice. */
    public PenaltyPolicy {
        ratePolicy = ratePolicy == null ? RatePolicy.PAYMENT_DATE : ratePolicy;
        moratorium497Test = moratorium497Test == null ? MoratoriumTest.SERVICE_PERIOD : moratorium497Test;
        allocation = allocation == null ? AllocationPolicy.STATED_PERIOD_THEN_OLDEST : allocation;
        rounding = rounding == null ? RoundingPolicy.PER_CHARGE_HALF_UP : rounding;
    }
}
