package ru.zhku.debt.cause.domain;

import ru.zhku.kit.web.Labelled;

/** What is done with a recorded cause; it is never edited. */
public enum CauseActKind implements Labelled {
    CONFIRM("Подтвердить"),
    REPLACE("Заменить другой"),
    REJECT("Отклонить: причина не та"),
    END("Прекратить: с этого дня причины нет"),
    SUPERSEDE("Сменить новым предложением (делает служба)");

    private final String label;

    CauseActKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
