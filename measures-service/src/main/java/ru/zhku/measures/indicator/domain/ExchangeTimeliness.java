package ru.zhku.measures.indicator.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ru.zhku.measures.deadline.domain.Occurrence;
import ru.zhku.measures.fact.domain.Exchange;
import ru.zhku.measures.fact.domain.Register;

/** M02.2: of the suppliers known by the due day, the share that had sent their register by it. */
public final class ExchangeTimeliness {
    private static final String MEANING =
            "Поставщики, передавшие реестр начислений в срок, к поставщикам, известным на этот срок, %";

    private ExchangeTimeliness() {}

    /**
     * Months are counted apart and added up: a supplier that was late once in a quarter lowers the share once.
     *
     * @param occurrences the exchanges that the plan demands
     * @param asOf a due day after it is not judged yet
     */
    public static Figure of(
            IndicatorPeriod period, List<Occurrence> occurrences, List<Register> registers, LocalDate asOf) {
        var judged = occurrences.stream()
                .filter(occurrence -> occurrence.dueOn() != null
                        && period.contains(occurrence.dueOn())
                        && !occurrence.dueOn().isAfter(asOf))
                .toList();
        if (judged.isEmpty()) {
            return Figure.noData(IndicatorUnit.PERCENT, MEANING, "В этом периоде срок обмена по плану ещё не наступал");
        }
        var figure = Figure.computed(IndicatorUnit.PERCENT, IndicatorUnit.COUNT, MEANING);
        long onTime = 0;
        long known = 0;
        for (var occurrence : judged) {
            var exchange = Exchange.of(registers, occurrence.periodFrom(), occurrence.dueOn(), occurrence.periodTo());
            onTime += exchange.onTime().size();
            known += exchange.known().size();
            exchange.onTime().forEach(register -> figure.from(register.ref()));
            figure.part(month(occurrence, exchange)).asOf(occurrence.dueOn());
        }
        var upper = BigDecimal.valueOf(onTime);
        var lower = BigDecimal.valueOf(known);
        return figure.fraction(Numbers.percent(upper, lower), upper, lower)
                .otherwise("Ни один поставщик к сроку не был известен")
                .note(noteOn(period, judged))
                .build();
    }

    private static Part month(Occurrence occurrence, Exchange exchange) {
        var upper = BigDecimal.valueOf(exchange.onTime().size());
        var lower = BigDecimal.valueOf(exchange.known().size());
        return Part.share(
                occurrence.periodFrom().toString().substring(0, 7),
                "срок " + IndicatorPeriod.russian(occurrence.dueOn()),
                upper,
                lower);
    }

    private static String noteOn(IndicatorPeriod period, List<Occurrence> judged) {
        var first = judged.get(0);
        return first.periodFrom().isAfter(period.from())
                ? "Сроки до " + IndicatorPeriod.russian(first.dueOn()) + " планом не установлены и не учтены"
                : null;
    }
}
