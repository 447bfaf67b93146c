package ru.zhku.debt.correction.domain;

import ru.zhku.kit.web.Labelled;

/** Where money is that came without a known account; follows from its acts. */
public enum SuspenseState implements Labelled {
    OPEN("Не выяснено"),
    ASSIGNED("Зачислено на лицевой счёт"),
    RETURNED("Возвращено плательщику"),
    ANNULLED("Запись признана ошибочной");

    private final String label;

    SuspenseState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
