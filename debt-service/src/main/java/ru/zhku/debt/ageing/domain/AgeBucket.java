package ru.zhku.debt.ageing.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import ru.zhku.kit.web.Labelled;

/** How long a charge is overdue. "Due + n" is the same day n months later, the last of a shorter month. */
public enum AgeBucket implements Labelled {
    NOT_DUE("Срок не наступил"),
    UP_TO_1_MONTH("До 1 месяца"),
    M1_3("От 1 до 3 месяцев"),
    M3_12("От 3 до 12 месяцев"),
    M12_24("От 12 до 24 месяцев"),
    M24_36("От 24 до 36 месяцев"),
    OVER_36("Свыше 36 месяцев");

    /** The due dates, both inclusive, that lie in one bucket on one day; null is open. */
    public record DueRange(LocalDate from, LocalDate to) {}

    private final String label;

    AgeBucket(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The buckets of one day; a band's number is its bucket's ordinal. */
    public static DueBands bands(LocalDate asOf) {
        return new DueBands() {
            @Override
            public int of(LocalDate due) {
                return AgeBucket.of(due, asOf).ordinal();
            }

            @Override
            public List<DueRange> ranges() {
                return Arrays.stream(values())
                        .map(bucket -> bucket.dueRange(asOf))
                        .toList();
            }
        };
    }

    public static AgeBucket of(LocalDate due, LocalDate asOf) {
        if (!asOf.isAfter(due)) {
            return NOT_DUE;
        }
        if (asOf.isBefore(due.plusMonths(1))) {
            return UP_TO_1_MONTH;
        }
        if (asOf.isBefore(due.plusMonths(3))) {
            return M1_3;
        }
        if (asOf.isBefore(due.plusMonths(12))) {
            return M3_12;
        }
        if (asOf.isBefore(due.plusMonths(24))) {
            return M12_24;
        }
        return asOf.isAfter(due.plusMonths(36)) ? OVER_36 : M24_36;
    }

    public DueRange dueRange(LocalDate asOf) {
        return switch (this) {
            case NOT_DUE -> new DueRange(asOf, null);
            case UP_TO_1_MONTH -> new DueRange(firstWithin(UP_TO_1_MONTH, 1, asOf), asOf.minusDays(1));
            case M1_3 -> between(UP_TO_1_MONTH, 1, 3, asOf);
            case M3_12 -> between(M1_3, 3, 12, asOf);
            case M12_24 -> between(M3_12, 12, 24, asOf);
            case M24_36 -> between(M12_24, 24, 36, asOf);
            case OVER_36 -> new DueRange(null, firstWithin(M24_36, 36, asOf).minusDays(1));
        };
    }

    private DueRange between(AgeBucket younger, int months, int edge, LocalDate asOf) {
        return new DueRange(
                firstWithin(this, edge, asOf),
                firstWithin(younger, months, asOf).minusDays(1));
    }

    /** The first due date that is no older than {@code bucket}, looked for around {@code asOf} less the edge. */
    private static LocalDate firstWithin(AgeBucket bucket, int months, LocalDate asOf) {
        var due = asOf.minusMonths(months).minusDays(5);
        while (of(due, asOf).ordinal() > bucket.ordinal()) {
            due = due.plusDays(1);
        }
        return due;
    }
}
