package ru.zhku.debt.strategy.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Set;
import java.util.TreeSet;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.kit.money.Money;

/**
 * One thing that must be so. Which fields it has depends on the kind of its fact: a comparison and a bound (sums in
 * kopecks), the codes of which one must hold, or a flag.
 */
public record Condition(Fact fact, Comparison comparison, BigDecimal bound, Set<String> among, Boolean is) {
    public static Condition number(Fact fact, Comparison comparison, BigDecimal bound) {
        return new Condition(fact, comparison, bound, null, null);
    }

    public static Condition code(Fact fact, Set<String> among) {
        return new Condition(fact, null, null, Set.copyOf(among), null);
    }

    public static Condition flag(Fact fact, boolean is) {
        return new Condition(fact, null, null, null, is);
    }

    public Check check(DebtFacts facts) {
        return new Check(this, actual(facts), holds(facts));
    }

    private boolean holds(DebtFacts facts) {
        return switch (fact) {
            case OVERDUE -> compare(facts.overdue());
            case OVERDUE_MONTHS -> compare(facts.overdueMonths());
            case OVERDUE_DAYS -> compare(facts.overdueDays());
            case OVERDUE_AGE_MONTHS -> compare(facts.overdueAgeMonths());
            case LIMITATION_DAYS_LEFT -> facts.limitationExpiresOn() != null && compare(facts.limitationDaysLeft());
            case MONTHLY_CHARGES -> comparesMonthlyCharges(facts);
            case CONSUMER_GROUP, TENURE, AGREEMENT -> among.contains(actual(facts));
            case OVER_THRESHOLD -> is == facts.isOverThreshold();
            case ORGANISATION -> is == isOrganisation(facts);
            case VACANT -> is == isVacant(facts);
            case PAUSED -> is == facts.isPaused();
        };
    }

    private boolean compare(long actual) {
        return comparison.holds(BigDecimal.valueOf(actual), bound);
    }

    /** overdue × n against bound × sum; where no month was charged nothing is compared. */
    private boolean comparesMonthlyCharges(DebtFacts facts) {
        if (facts.monthly().months() == 0) {
            return false;
        }
        var debt = new BigDecimal(BigInteger.valueOf(facts.overdue())
                .multiply(BigInteger.valueOf(facts.monthly().months())));
        return comparison.holds(
                debt, bound.multiply(BigDecimal.valueOf(facts.monthly().sum())));
    }

    private static boolean isOrganisation(DebtFacts facts) {
        return facts.group() != ConsumerGroup.POPULATION;
    }

    private static boolean isVacant(DebtFacts facts) {
        return facts.tenure() == Tenure.MUNICIPAL_VACANT;
    }

    /** What the debtor has, for people; the number of monthly charges is rounded down to hundredths to be shown. */
    private String actual(DebtFacts facts) {
        return switch (fact) {
            case OVERDUE -> Money.ofKopecks(facts.overdue()).toString();
            case OVERDUE_MONTHS -> String.valueOf(facts.overdueMonths());
            case OVERDUE_DAYS -> String.valueOf(facts.overdueDays());
            case OVERDUE_AGE_MONTHS -> String.valueOf(facts.overdueAgeMonths());
            case LIMITATION_DAYS_LEFT ->
                facts.limitationExpiresOn() == null ? null : String.valueOf(facts.limitationDaysLeft());
            case MONTHLY_CHARGES -> shownMonthlyCharges(facts);
            case CONSUMER_GROUP -> facts.group().name();
            case TENURE -> facts.tenure().name();
            case AGREEMENT -> facts.agreement().name();
            case OVER_THRESHOLD -> String.valueOf(facts.isOverThreshold());
            case ORGANISATION -> String.valueOf(isOrganisation(facts));
            case VACANT -> String.valueOf(isVacant(facts));
            case PAUSED -> String.valueOf(facts.isPaused());
        };
    }

    private static String shownMonthlyCharges(DebtFacts facts) {
        if (facts.monthly().months() == 0) {
            return null;
        }
        return BigDecimal.valueOf(facts.overdue())
                .multiply(BigDecimal.valueOf(facts.monthly().months()))
                .divide(BigDecimal.valueOf(facts.monthly().sum()), 2, RoundingMode.DOWN)
                .toPlainString();
    }

    /** What is asked, for people. */
    public String expected() {
        return switch (fact.kind()) {
            case COUNT -> comparison.label() + " " + bound.toPlainString();
            case AMOUNT -> comparison.label() + " " + Money.ofKopecks(bound.longValueExact());
            case TIMES -> comparison.label() + " " + bound.toPlainString();
            case CODE -> String.join(", ", new TreeSet<>(among));
            case FLAG -> String.valueOf(is);
        };
    }
}
