package ru.zhku.debt.correction.domain;

import ru.zhku.kit.web.Labelled;

/** Why a quarantined line did not become money in suspense. */
public enum IntakeOutcome implements Labelled {
    NOT_QUARANTINED("Такой строки с неизвестным счётом среди отложенных нет"),
    ACCOUNT_KNOWN("Счёт уже известен: повторите отложенные строки реестра"),
    REFUND("Это возврат: в невыясненные берут только поступления"),
    LINE_FAULTY("В строке есть и другая ошибка: исправьте её новым реестром"),
    PAID_IN_FUTURE("Дата платежа ещё не наступила"),
    ALREADY_IN_SUSPENSE("Операция с этим кодом уже в невыясненных"),
    ALREADY_POSTED("Операция с этим кодом уже проведена в книге расчётов");

    private final String label;

    IntakeOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
