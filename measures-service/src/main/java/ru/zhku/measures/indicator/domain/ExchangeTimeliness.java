package ru.zhku.measures.indicator.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.zhku.measures.deadline.domain.Occurrence;
import ru.zhku.measures.fact.domain.Exchange;
import ru.zhku.measures.fact.domain.Registers;

/** M02.2: of the suppliers expected to send (see {@link Exchange}), the share that had sent by the due day. */
public final class ExchangeTimeliness {
    private static final String MEANING =
            "Поставщики, передавшие реестр начислений в срок, к поставщикам, от которых он ожидался, %";

    private ExchangeTimeliness() {}

    /**
     * Months are counted apart and added up: a supplier that was late once in a quarter lowers the share once.
     *
     * @param occurrences the exchanges that the plan demands
     * @param asOf a due day after it is not judged yet
     */
    public static Figure of(IndicatorPeriod period, List<Occurrence> occurrences, Registers registers, LocalDate asOf) {
        var demanded = occurrences.stream()
                .filter(occurrence -> occurrence.dueOn() != null && period.contains(occurrence.dueOn()))
                .toList();
        var judged = demanded.stream()
                .filter(occurrence -> !occurrence.dueOn().isAfter(asOf))
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
                .otherwise("Ни от одного поставщика реестр к сроку не ожидался")
                .note(noteOn(period, judged, demanded.size() > judged.size()))
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

    private static String noteOn(IndicatorPeriod period, List<Occurrence> judged, boolean goesOn) {
        var notes = new ArrayList<String>();
        var first = judged.get(0);
        if (first.periodFrom().isAfter(period.from())) {
            notes.add("Сроки до " + IndicatorPeriod.russian(first.dueOn()) + " планом не установлены и не учтены");
        }
        if (goesOn) {
            var last = judged.get(judged.size() - 1);
            notes.add("Период продолжается: сроки после " + IndicatorPeriod.russian(last.dueOn())
                    + " ещё не наступили и не учтены");
        }
        return notes.isEmpty() ? null : String.join(". ", notes);
    }
}
