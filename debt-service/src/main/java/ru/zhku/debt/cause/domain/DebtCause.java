package ru.zhku.debt.cause.domain;

import ru.zhku.kit.web.Labelled;

/** The main reason why an account's debt arose and grows; an account has one at a time. */
public enum DebtCause implements Labelled {
    HARDSHIP("Трудная жизненная ситуация", "Доход упал: болезнь, потеря работы, оформляется мера поддержки."),
    DISPUTE("Спор о долге", "Потребитель не согласен с начислением и заявил об этом; долг не бесспорен."),
    VACANCY("Пустующее муниципальное помещение", "Нанимателя нет, платит собственник — муниципалитет."),
    DEATH("Смерть плательщика", "Плательщик умер, наследники не установлены или не вступили в наследство."),
    BILLING_ERROR("Ошибка начисления", "Начислено неверно: долг уменьшают перерасчёты."),
    HABIT("Привычка не платить", "Может платить, но не платит или систематически опаздывает."),
    MOVED_AWAY("Выехал", "В помещении никто не живёт, начисления продолжаются."),
    UNDER_FINANCED("Недофинансирование", "Учреждению не хватает лимитов бюджета на коммунальные услуги."),
    SEASONAL("Сезонная", "Не хватает на отопительный сезон; в остальные месяцы платит."),
    OTHER("Иная", "Причина названа в основании записи.");

    private final String label;
    private final String definition;

    DebtCause(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    @Override
    public String label() {
        return label;
    }

    /** When it is this one, in a sentence for people. */
    public String definition() {
        return definition;
    }
}
