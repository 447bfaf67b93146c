package ru.zhku.debt.strategy.domain;

import ru.zhku.kit.web.Labelled;

/** What keeps a rule of a policy, or its action, back. */
public enum BlockCause implements Labelled {
    CONDITION("Условия не выполнены"),
    PAUSE("Взыскание приостановлено"),
    AGREEMENT("Соглашение о погашении соблюдается"),
    EXEMPTION("Должник освобождён от мер взыскания"),
    OVERRIDE("Для должника решено иначе"),
    PREDECESSOR("По этому долгу ещё не было предыдущего шага"),
    TERM("Срок после предыдущего шага не прошёл"),
    DELIVERY("Вручение предыдущего шага не подтверждено"),
    DONE("Действие по этому долгу уже совершено");

    private final String label;

    BlockCause(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
