package ru.zhku.measures.indicator.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.zhku.measures.fact.domain.FactRef;

/**
 * What was reckoned for an indicator. No data is null, never zero.
 *
 * @param termsUnit unit of numerator and denominator
 * @param meaning what numerator and denominator are, in words
 * @param asOf the day on which the facts stand; null without data
 * @param sources the events from which it was reckoned
 * @param reason why there is no value; null when there is one
 * @param note what a reader of the value should know; may be null
 */
public record Figure(
        IndicatorStatus status,
        IndicatorUnit unit,
        BigDecimal value,
        IndicatorUnit termsUnit,
        BigDecimal numerator,
        BigDecimal denominator,
        String meaning,
        LocalDate asOf,
        List<Part> parts,
        List<FactRef> sources,
        String reason,
        String note) {

    public static Figure unconfirmed(String proposedName) {
        return without(
                IndicatorStatus.UNCONFIRMED,
                "Клетка индикатора в плане пуста. Предложено чтение «" + proposedName
                        + "»; оно действует после подтверждения должностным лицом");
    }

    public static Figure notComputedYet(String code) {
        return without(
                IndicatorStatus.NOT_COMPUTED_YET,
                code == null
                        ? "Клетка индикатора в плане пуста, чтение не предложено"
                        : "Сведения для этого индикатора системе пока не передаются");
    }

    static Figure noData(IndicatorUnit unit, String meaning, String reason) {
        return new Figure(
                IndicatorStatus.NO_DATA,
                unit,
                null,
                null,
                null,
                null,
                meaning,
                null,
                List.of(),
                List.of(),
                reason,
                null);
    }

    private static Figure without(IndicatorStatus status, String reason) {
        return new Figure(status, null, null, null, null, null, null, null, List.of(), List.of(), reason, null);
    }

    static Builder computed(IndicatorUnit unit, IndicatorUnit termsUnit, String meaning) {
        return new Builder(unit, termsUnit, meaning);
    }

    /** Gathers a figure; without a value it becomes {@code NO_DATA} with the reason given. */
    static final class Builder {
        private final IndicatorUnit unit;
        private final IndicatorUnit termsUnit;
        private final String meaning;
        private final List<Part> parts = new ArrayList<>();
        private final List<FactRef> sources = new ArrayList<>();
        private BigDecimal value;
        private BigDecimal numerator;
        private BigDecimal denominator;
        private LocalDate asOf;
        private String reason;
        private String note;

        private Builder(IndicatorUnit unit, IndicatorUnit termsUnit, String meaning) {
            this.unit = unit;
            this.termsUnit = termsUnit;
            this.meaning = meaning;
        }

        /** A plain amount: it is its own numerator. */
        Builder amount(BigDecimal amount) {
            value = amount;
            numerator = amount;
            return this;
        }

        Builder fraction(BigDecimal result, BigDecimal upper, BigDecimal lower) {
            value = result;
            numerator = upper;
            denominator = lower;
            return this;
        }

        Builder asOf(LocalDate day) {
            asOf = day;
            return this;
        }

        Builder part(Part part) {
            parts.add(part);
            return this;
        }

        Builder from(FactRef source) {
            sources.add(source);
            return this;
        }

        Builder otherwise(String why) {
            reason = why;
            return this;
        }

        Builder note(String text) {
            note = text;
            return this;
        }

        Figure build() {
            var status = value == null ? IndicatorStatus.NO_DATA : IndicatorStatus.COMPUTED;
            return new Figure(
                    status,
                    unit,
                    value,
                    termsUnit,
                    numerator,
                    denominator,
                    meaning,
                    asOf,
                    List.copyOf(parts),
                    List.copyOf(sources),
                    value == null ? reason : null,
                    note);
        }
    }
}
