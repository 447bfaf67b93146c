package ru.zhku.litigation.duty.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.litigation.law.domain.DatedRows;
import ru.zhku.litigation.law.domain.DatedRows.Row;
import ru.zhku.litigation.law.domain.LawNumbers;

/**
 * State duty in a court of general jurisdiction (НК РФ 333.19 п. 1). The day on which the paper is sent decides which
 * table holds: 259-ФЗ is applied to papers sent from 2024-09-09. Rounded once, half up to a rouble (НК РФ 52 п. 6);
 * a court order costs half of the duty that has not been rounded yet.
 */
public final class StateDuty {
    private static final StateDuty STANDARD =
            new StateDuty(DatedRows.read("/law/state-duty.csv"), LawNumbers.standard());
    private static final String ROUNDING = "НК РФ 52 п. 6";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DatedRows table;
    private final LawNumbers numbers;

    public StateDuty(DatedRows table, LawNumbers numbers) {
        this.table = table;
        this.numbers = numbers;
    }

    public static StateDuty standard() {
        return STANDARD;
    }

    /**
     * @throws Refusal {@code amount-not-positive}; {@code law-not-known} for a day before the oldest table
     */
    public DutyQuote quote(Money amount, DutyRoute route, LocalDate sentOn) {
        if (!amount.isPositive()) {
            throw Refusal.at("amount", "amount-not-positive", "amount", amount);
        }
        var step = stepFor(amount.toRubles(), sentOn);
        var unbounded = unbounded(step, amount.toRubles());
        var whole = bounded(step, unbounded);
        var formula = formula(step, amount, unbounded, whole);
        if (route == DutyRoute.CLAIM) {
            return quote(whole, step.text("legalBasis"), formula, step.knownThrough());
        }
        var share = numbers.get("ORDER_DUTY_PERCENT", "", sentOn);
        var part = whole.multiply(share.value()).divide(HUNDRED);
        return quote(
                part,
                step.text("legalBasis") + "; " + share.legalBasis(),
                formula + "; × " + share.value() + " % = " + plain(part),
                earlier(step.knownThrough(), share.knownThrough()));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static DutyQuote quote(BigDecimal exact, String legalBasis, String formula, LocalDate verifiedThrough) {
        var rubles = exact.setScale(0, RoundingMode.HALF_UP);
        return new DutyQuote(
                Money.ofKopecks(rubles.movePointRight(2).longValueExact()),
                legalBasis + "; " + ROUNDING,
                formula + " ≈ " + rubles.toPlainString() + " руб.",
                verifiedThrough);
    }

    private Row stepFor(BigDecimal rubles, LocalDate sentOn) {
        return table.validOn(sentOn).stream()
                .filter(row -> rubles.compareTo(row.number("over")) > 0)
                .max(Comparator.comparing(row -> row.number("over")))
                .orElseThrow(() -> Refusal.at("sentOn", "law-not-known", "norm", "НК РФ 333.19", "day", sentOn));
    }

    private static BigDecimal unbounded(Row step, BigDecimal rubles) {
        return rubles.subtract(step.number("over"))
                .multiply(step.number("percent"))
                .divide(HUNDRED)
                .add(step.number("base"));
    }

    private static BigDecimal bounded(Row step, BigDecimal duty) {
        var minimum = step.number("minimum");
        var maximum = step.number("maximum");
        var atLeast = minimum == null ? duty : duty.max(minimum);
        return maximum == null ? atLeast : atLeast.min(maximum);
    }

    private static String formula(Row step, Money amount, BigDecimal unbounded, BigDecimal whole) {
        var text = new StringBuilder();
        text.append(step.text("base"))
                .append(" + ")
                .append(step.text("percent"))
                .append(" % × (");
        text.append(amount).append(" − ").append(step.text("over")).append(") = ");
        text.append(plain(unbounded));
        if (unbounded.compareTo(whole) < 0) {
            text.append(", не менее ").append(plain(whole));
        } else if (unbounded.compareTo(whole) > 0) {
            text.append(", не более ").append(plain(whole));
        }
        return text.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
