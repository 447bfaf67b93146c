package ru.zhku.debt.strategy.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.kit.web.Labelled;

/** What a condition may ask about a debtor. */
public enum Fact implements Labelled {
    OVERDUE("Просроченный долг", Kind.AMOUNT),
    OVERDUE_MONTHS("Число неоплаченных просроченных месяцев", Kind.COUNT),
    OVERDUE_DAYS("Дней просрочки самого давнего долга", Kind.COUNT),
    OVERDUE_AGE_MONTHS("Полных месяцев со срока оплаты самого давнего долга", Kind.COUNT),
    MONTHLY_CHARGES("Долг в месячных начислениях", Kind.TIMES),
    OVER_THRESHOLD("Долг свыше порога муниципалитета", Kind.FLAG),
    LIMITATION_DAYS_LEFT("Дней до конца исковой давности самого давнего долга", Kind.COUNT),
    CONSUMER_GROUP("Группа потребителей", Kind.CODE),
    TENURE("Основание пользования помещением", Kind.CODE),
    AGREEMENT("Соглашение о погашении", Kind.CODE),
    ORGANISATION("Потребитель — организация", Kind.FLAG),
    VACANT("Пустующее муниципальное помещение", Kind.FLAG),
    PAUSED("Взыскание приостановлено", Kind.FLAG);

    private final String label;
    private final Kind kind;

    Fact(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    @Override
    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** The codes that a condition on this fact may name; none for numbers and flags. */
    public Set<String> codes() {
        return switch (this) {
            case CONSUMER_GROUP -> names(ConsumerGroup.values());
            case TENURE -> names(Tenure.values());
            case AGREEMENT -> names(AgreementStanding.values());
            default -> Set.of();
        };
    }

    private static Set<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    /** What the value of a fact looks like, and so which fields a condition on it has. */
    public enum Kind implements Labelled {
        COUNT("Целое число"),
        AMOUNT("Сумма в рублях и копейках"),
        TIMES("Число месячных начислений, до двух знаков"),
        CODE("Код из справочника"),
        FLAG("Да или нет");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        public boolean isNumber() {
            return this == COUNT || this == AMOUNT || this == TIMES;
        }
    }
}
