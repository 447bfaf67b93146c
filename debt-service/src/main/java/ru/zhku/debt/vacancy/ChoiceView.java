package ru.zhku.debt.vacancy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.premises.domain.PremisesEntry;
import ru.zhku.debt.premises.domain.PremisesRef;
import ru.zhku.debt.premises.domain.PremisesState;
import ru.zhku.debt.vacancy.domain.StockChoice;
import ru.zhku.debt.vacancy.domain.StockOption;
import ru.zhku.kit.money.Money;

@Schema(name = "StockChoice", description = "Что делать с пустующим объектом: варианты с цифрами")
record ChoiceView(
        @Schema(required = true) UUID premisesId,
        @Schema(required = true) String address,
        @Schema(nullable = true) String areaSqm,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) PremisesState state,
        @Schema(required = true) int horizonMonths,

        @Schema(required = true, description = "Средний месяц по журналу: последние 12 начисленных")
        List<Monthly> monthly,

        @Schema(required = true, description = "Сметы, действующие на этот день")
        List<EstimatesResource.View> estimates,

        @Schema(required = true) List<Option> options,

        @Schema(nullable = true, description = "Наименьшие расходы за срок сравнения; null — не хватает цифр")
        StockOption recommended,

        @Schema(required = true, description = "Что ввести, чтобы сравнить все варианты")
        List<String> missing) {

    @Schema(name = "StockChoiceMonthly")
    record Monthly(
            @Schema(required = true) Resource resource,
            @Schema(required = true) Money amount) {}

    @Schema(name = "StockChoiceOption")
    record Option(
            @Schema(required = true) StockOption option,
            @Schema(nullable = true) Money oneOffCost,
            @Schema(nullable = true) Money monthlyCostAfter,
            @Schema(nullable = true) Money monthlyRent,

            @Schema(nullable = true, description = "За сколько полных месяцев окупается; null — никогда или неизвестно")
            Long paybackMonths,

            @Schema(nullable = true, description = "Единовременное и ежемесячное без платы за наём за весь срок")
            Money totalOverHorizon,

            @Schema(required = true) List<String> remarks,
            @Schema(required = true) List<String> missing) {

        static Option of(StockChoice.Option option) {
            return new Option(
                    option.option(),
                    money(option.oneOff()),
                    money(option.monthlyAfter()),
                    money(option.monthlyRent()),
                    option.paybackMonths(),
                    money(option.total()),
                    option.remarks(),
                    option.missing());
        }

        private static Money money(Long kopecks) {
            return kopecks == null ? null : Money.ofKopecks(kopecks);
        }
    }

    static ChoiceView of(
            PremisesRef object,
            PremisesState state,
            LocalDate asOf,
            StockChoice.Facts facts,
            List<EstimatesResource.View> estimates) {
        var options = StockChoice.of(facts);
        var best = StockChoice.recommended(options);
        return new ChoiceView(
                object.id(),
                object.address(),
                PremisesEntry.squareMetres(object.areaHundredths()),
                asOf,
                state,
                facts.horizonMonths(),
                facts.monthly().entrySet().stream()
                        .map(entry -> new Monthly(entry.getKey(), Money.ofKopecks(entry.getValue())))
                        .toList(),
                estimates,
                options.stream().map(Option::of).toList(),
                best == null ? null : best.option(),
                options.stream()
                        .flatMap(option -> option.missing().stream())
                        .distinct()
                        .toList());
    }
}
