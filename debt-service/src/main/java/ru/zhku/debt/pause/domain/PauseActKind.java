package ru.zhku.debt.pause.domain;

import ru.zhku.kit.web.Labelled;

/** What can be done with a pause; it is never edited. */
public enum PauseActKind implements Labelled {
    END("Прекратить: с этого дня пауза не действует");

    private final String label;

    PauseActKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
