package ru.zhku.litigation.law.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

/** Limits and terms of the procedural codes, each valid from a day to a day. */
public final class LawNumbers {
    private static final LawNumbers STANDARD = new LawNumbers(DatedRows.read("/law/numbers.csv"));

    private final DatedRows rows;

    public LawNumbers(DatedRows rows) {
        this.rows = rows;
    }

    public record LawNumber(BigDecimal value, String legalBasis, LocalDate knownThrough) {
        public Money asRubles() {
            return Money.ofKopecks(value.movePointRight(2).longValueExact());
        }

        public int asInt() {
            return value.intValueExact();
        }
    }

    /** The numbers that come with the software. */
    public static LawNumbers standard() {
        return STANDARD;
    }

    /** Empty where no norm of this kind is known for the day. */
    public Optional<LawNumber> find(String code, String qualifier, LocalDate day) {
        return rows.validOn(day).stream()
                .filter(row ->
                        row.text("code").equals(code) && row.text("qualifier").equals(qualifier))
                .map(row -> new LawNumber(row.number("value"), row.text("legalBasis"), row.knownThrough()))
                .findFirst();
    }

    /** @throws Refusal {@code law-not-known}: a calculation never guesses */
    public LawNumber get(String code, String qualifier, LocalDate day) {
        return find(code, qualifier, day).orElseThrow(() -> Refusal.of("law-not-known", "norm", code, "day", day));
    }
}
