package ru.zhku.debt.analysis.domain;

import ru.zhku.kit.web.Labelled;

/** When the limitation period of a debt ends, counted from one day; its last day is still within it. */
public enum LimitationWindow implements Labelled {
    EXPIRED("Срок давности истёк"),
    M1("Истекает в течение месяца"),
    M1_3("Истекает через 1–3 месяца"),
    M3_6("Истекает через 3–6 месяцев"),
    OVER_6("Истекает позже чем через 6 месяцев");

    private final String label;

    LimitationWindow(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
