package ru.zhku.debt.analysis.domain;

import java.util.List;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.kit.web.Labelled;

/** What "paid" means in a cut of the dynamics. */
public enum PaidBasis implements Labelled {
    RECEIVED("Поступившие за месяц платежи за вычетом возвратов"),
    APPLIED("Погашено за месяц без перерасчётов: поступившие платежи без прироста авансов (и авансов от перерасчётов)");

    private final String label;

    PaidBasis(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** A payment rarely names its resource, so by resource it is known only by the charges that it reached. */
    public static PaidBasis of(List<Dimension> by) {
        return by.contains(Dimension.RESOURCE) || by.contains(Dimension.PLAN_RESOURCE) ? APPLIED : RECEIVED;
    }
}
