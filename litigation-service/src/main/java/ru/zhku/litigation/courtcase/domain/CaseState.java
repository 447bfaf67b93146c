package ru.zhku.litigation.courtcase.domain;

import ru.zhku.kit.web.Labelled;

/** The state of a case; follows from its acts by {@link CaseTable}. */
public enum CaseState implements Labelled {
    DRAFT("Черновик"),
    FILED("Подано"),
    WITHOUT_MOTION("Оставлено без движения"),
    ACCEPTED("Принято к производству"),
    RETURNED("Возвращено"),
    ORDER_ISSUED("Приказ вынесен"),
    OBJECTED("Поступили возражения"),
    ORDER_CANCELLED("Приказ отменён"),
    DECIDED("Решение вынесено"),
    IN_FORCE("Вступило в силу"),
    TERMINATED("Производство прекращено"),
    DROPPED("Черновик отброшен");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
