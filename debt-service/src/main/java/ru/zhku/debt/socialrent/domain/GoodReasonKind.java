package ru.zhku.debt.socialrent.domain;

import ru.zhku.kit.web.Labelled;

/** Where a candidate for a good reason is recorded. */
public enum GoodReasonKind implements Labelled {
    PAUSE("Пауза взыскания"),
    AGREEMENT("Соглашение о погашении");

    private final String label;

    GoodReasonKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
