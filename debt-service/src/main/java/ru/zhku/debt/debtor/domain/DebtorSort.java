package ru.zhku.debt.debtor.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import ru.zhku.kit.web.Labelled;

/** What the list of debtors can be sorted by. */
public enum DebtorSort implements Labelled {
    OVERDUE("overdue", "Просрочено", "overdue", Debtor::overdue, Long::valueOf),
    ACCOUNT_NUMBER("accountNumber", "Лицевой счёт", "account_number collate \"C\"", Debtor::accountNumber, t -> t),
    MONTHLY_CHARGE("monthlyCharge", "Начисление за месяц", "monthly", Debtor::monthlyCharge, Long::valueOf),
    OVERDUE_MONTHS("overdueMonths", "Месяцев просрочки", "overdue_months", Debtor::overdueMonths, Integer::valueOf),
    OVERDUE_SINCE("overdueSince", "Просрочено с", "overdue_since", Debtor::overdueSince, DebtorSort::date),
    OLDEST_SERVICE_MONTH(
            "oldestServiceMonth",
            "Самый ранний месяц",
            "oldest_service_month",
            Debtor::oldestServiceMonth,
            Integer::valueOf),
    SEQ("seq", "Порядок счетов", "account_seq", Debtor::seq, Long::valueOf);

    private final String field;
    private final String label;
    private final String column;
    private final Function<Debtor, Comparable<?>> value;
    private final Function<String, Object> parser;

    DebtorSort(
            String field,
            String label,
            String column,
            Function<Debtor, Comparable<?>> value,
            Function<String, Object> parser) {
        this.field = field;
        this.label = label;
        this.column = column;
        this.value = value;
        this.parser = parser;
    }

    public String field() {
        return field;
    }

    @Override
    public String label() {
        return label;
    }

    /** The SQL expression with the same order. */
    public String column() {
        return column;
    }

    public Comparable<?> value(Debtor debtor) {
        return value.apply(debtor);
    }

    /** A value back from a cursor. */
    public Object parse(String text) {
        return parser.apply(text);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    }

    public static DebtorSort of(String field) {
        return Arrays.stream(values())
                .filter(s -> s.field.equals(field))
                .findFirst()
                .orElseThrow();
    }

    public static List<String> fields() {
        return Arrays.stream(values())
                .filter(sort -> sort != SEQ)
                .map(DebtorSort::field)
                .toList();
    }
}
