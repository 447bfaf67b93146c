package ru.zhku.debt.penalty.domain;

import ru.zhku.kit.web.Labelled;

/** Where the exact sum becomes kopecks; no norm says it. */
public enum RoundingPolicy implements Labelled {
    PER_CHARGE_HALF_UP("До копейки один раз по каждому начислению"),
    PER_SEGMENT_HALF_UP("До копейки по каждому отрезку");

    private final String label;

    RoundingPolicy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
