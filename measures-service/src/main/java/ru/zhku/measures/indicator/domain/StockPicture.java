package ru.zhku.measures.indicator.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import ru.zhku.measures.fact.domain.StockCount;

/** Indicators of rows 4 and 5 that are read off the monthly count of the municipal stock. */
public final class StockPicture {
    private StockPicture() {}

    /** M04.1. */
    public static Figure vacant(IndicatorPeriod period, List<StockCount> counts) {
        return atEnd(
                period,
                counts,
                "Пустующие квартиры (пустуют или в ремонте) на конец периода",
                (figure, count) -> figure.amount(number(count.vacantFlats())));
    }

    /** M04.2: flats, basements, entrances and houses are shown apart. */
    public static Figure conserved(IndicatorPeriod period, List<StockCount> counts) {
        return atEnd(period, counts, "Законсервированные объекты на конец периода", (figure, count) -> {
            var conserved = count.conserved();
            return figure.amount(number(conserved.total()))
                    .part(pieces("FLAT", "квартиры", conserved.flats()))
                    .part(pieces("BASEMENT", "подвалы", conserved.basements()))
                    .part(pieces("ENTRANCE", "подъезды", conserved.entrances()))
                    .part(pieces("HOUSE", "дома", conserved.houses()));
        });
    }

    /** M04.3: the sum of the months of the period; its last month must be counted. */
    public static Figure repairedAndLet(IndicatorPeriod period, List<StockCount> counts) {
        var months = new TreeMap<LocalDate, StockCount>();
        counts.stream()
                .filter(count -> period.contains(count.asOf()))
                .forEach(count -> months.put(count.asOf(), count));
        return atEnd(
                period,
                counts,
                "Квартиры, предоставленные по социальному найму после ремонта, за период",
                (figure, last) -> {
                    long sum = 0;
                    for (var count : months.values()) {
                        sum += count.repairedAndLet();
                        figure.part(pieces(
                                count.asOf().toString(),
                                "за месяц по " + IndicatorPeriod.russian(count.asOf()),
                                count.repairedAndLet()));
                        if (!count.equals(last)) {
                            figure.from(count.ref());
                        }
                    }
                    return figure.amount(number(sum));
                });
    }

    /** M04.4. */
    public static Figure escheat(IndicatorPeriod period, List<StockCount> counts) {
        return atEnd(
                period,
                counts,
                "Выморочные квартиры на конец периода",
                (figure, count) -> figure.amount(number(count.escheatPending() + count.escheatRegistered()))
                        .part(pieces("ESCHEAT_PENDING", "оформляются", count.escheatPending()))
                        .part(pieces("ESCHEAT_REGISTERED", "право зарегистрировано", count.escheatRegistered())));
    }

    /** M05.1. */
    public static Figure socialRent(IndicatorPeriod period, List<StockCount> counts) {
        return atEnd(
                period,
                counts,
                "Квартиры, занятые по договорам социального найма, на конец периода",
                StockPicture::socialRent);
    }

    /** M05.3: the same stock; its area is in the note. */
    public static Figure socialRentVolume(IndicatorPeriod period, List<StockCount> counts) {
        return atEnd(
                period,
                counts,
                "Объём фонда, сдаваемого по договорам социального найма: квартир на конец периода",
                StockPicture::socialRent);
    }

    private static Figure.Builder socialRent(Figure.Builder figure, StockCount count) {
        return figure.amount(number(count.socialRentFlats()))
                .note("Общая площадь " + count.socialRentAreaSqm().replace('.', ',')
                        + " кв. м; квартиры без указанной площади её не прибавляют");
    }

    private static Figure atEnd(
            IndicatorPeriod period,
            List<StockCount> counts,
            String meaning,
            BiFunction<Figure.Builder, StockCount, Figure.Builder> with) {
        Optional<StockCount> found = counts.stream()
                .filter(count -> count.asOf().equals(period.to()))
                .reduce((earlier, later) -> later);
        return found.map(count -> with.apply(
                                Figure.computed(IndicatorUnit.COUNT, IndicatorUnit.COUNT, meaning)
                                        .asOf(count.asOf())
                                        .from(count.ref()),
                                count)
                        .build())
                .orElseGet(() -> Figure.noData(
                        IndicatorUnit.COUNT,
                        meaning,
                        "Учёт муниципального фонда на " + IndicatorPeriod.russian(period.to()) + " не сообщён"));
    }

    private static Part pieces(String code, String label, long count) {
        return Part.of(code, label, IndicatorUnit.COUNT, number(count));
    }

    private static BigDecimal number(long count) {
        return BigDecimal.valueOf(count);
    }
}
