package ru.zhku.debt.correction.domain;

import java.time.LocalDate;
import ru.zhku.kit.web.Labelled;

/** How long money has been waiting since it was paid; after three years its payer can hardly claim it (ГК РФ 196). */
public enum SuspenseAge implements Labelled {
    UP_TO_1_MONTH("До 1 месяца", 1),
    M1_3("От 1 до 3 месяцев", 3),
    M3_12("От 3 до 12 месяцев", 12),
    M12_36("От 12 до 36 месяцев", 36),
    OVER_36("36 месяцев и больше", Integer.MAX_VALUE);

    private final String label;
    private final int monthsBelow;

    SuspenseAge(String label, int monthsBelow) {
        this.label = label;
        this.monthsBelow = monthsBelow;
    }

    @Override
    public String label() {
        return label;
    }

    /** On a day that is not before the payment. */
    public static SuspenseAge of(LocalDate paidOn, LocalDate asOf) {
        for (var age : values()) {
            if (age == OVER_36 || asOf.isBefore(paidOn.plusMonths(age.monthsBelow))) {
                return age;
            }
        }
        throw new IllegalStateException("no age for " + paidOn);
    }
}
