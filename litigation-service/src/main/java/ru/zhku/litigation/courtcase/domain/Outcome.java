package ru.zhku.litigation.courtcase.domain;

import ru.zhku.kit.web.Labelled;

/** How the court decided. */
public enum Outcome implements Labelled {
    GRANTED("Удовлетворено"),
    GRANTED_IN_PART("Удовлетворено частично"),
    REFUSED("Отказано"),
    ORDER_ISSUED("Вынесен судебный приказ"),
    ORDER_CANCELLED("Судебный приказ отменён"),
    RETURNED("Заявление возвращено");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
