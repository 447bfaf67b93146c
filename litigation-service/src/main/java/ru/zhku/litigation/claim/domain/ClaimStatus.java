package ru.zhku.litigation.claim.domain;

import ru.zhku.kit.web.Labelled;

/** Follows from the dated facts of the claim. */
public enum ClaimStatus implements Labelled {
    SENT("Направлена"),
    SERVED("Вручена"),
    FAILED("Не доставлена");

    private final String label;

    ClaimStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
