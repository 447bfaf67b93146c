package ru.zhku.debt.strategy.domain;

import java.math.BigDecimal;
import ru.zhku.kit.web.Labelled;

/** How a number of a debtor is compared with that of a condition. */
public enum Comparison implements Labelled {
    MORE_THAN("больше"),
    AT_LEAST("не меньше"),
    LESS_THAN("меньше"),
    AT_MOST("не больше");

    private final String label;

    Comparison(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public boolean holds(BigDecimal actual, BigDecimal bound) {
        int order = actual.compareTo(bound);
        return switch (this) {
            case MORE_THAN -> order > 0;
            case AT_LEAST -> order >= 0;
            case LESS_THAN -> order < 0;
            case AT_MOST -> order <= 0;
        };
    }
}
