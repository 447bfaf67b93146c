package ru.zhku.debt.pause.domain;

import ru.zhku.kit.web.Labelled;

/** Why the escalation of an account is held. */
public enum PauseKind implements Labelled {
    DISPUTE("Спор о долге"),
    HARDSHIP("Трудная жизненная ситуация"),
    SUPPORT_PENDING("Оформляется мера социальной поддержки");

    private final String label;

    PauseKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
