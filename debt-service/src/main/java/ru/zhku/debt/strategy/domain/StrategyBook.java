package ru.zhku.debt.strategy.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which of the approved strategies holds. A municipality's own wins over the default. Of several that cover the day
 * the one with the latest first day wins, among equals the one approved last; where it ends, the one beneath holds again.
 */
public record StrategyBook(List<StrategyRef> approved) {
    public static final Comparator<StrategyRef> BY_AGE =
            Comparator.comparing(StrategyRef::validFrom).thenComparingLong(StrategyRef::approval);

    public StrategyBook {
        approved = List.copyOf(approved);
    }

    public Optional<StrategyRef> inForce(String oktmo, LocalDate day) {
        return of(oktmo, day).or(() -> of(null, day));
    }

    private Optional<StrategyRef> of(String oktmo, LocalDate day) {
        return approved.stream()
                .filter(ref -> Objects.equals(ref.oktmo(), oktmo) && ref.covers(day))
                .max(BY_AGE);
    }
}
