package ru.zhku.notification.template.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ru.zhku.kit.web.Labelled;

/** The kinds of letters, each with the values that its text may name. */
public enum TemplateCode implements Labelled {
    PRETRIAL_WARNING(
            "Предупреждение о задолженности",
            ours(
                    Placeholder.text("monthlyCharge", "Среднемесячное начисление", "2\u00a0150,40\u00a0руб."),
                    Placeholder.text("overdueSince", "Просрочка началась", "11.01.2022"),
                    Placeholder.flag("overThreshold", "Долг больше трёх среднемесячных начислений", true))),
    PRETRIAL_CLAIM(
            "Досудебная претензия",
            ours(
                    Placeholder.flag("rent", "Требует муниципалитет: плата за наём", false),
                    Placeholder.text("payBy", "Оплатить до дня включительно", "11.05.2022")));

    private final String label;
    private final List<Placeholder> placeholders;

    TemplateCode(String label, List<Placeholder> placeholders) {
        this.label = label;
        this.placeholders = placeholders;
    }

    @Override
    public String label() {
        return label;
    }

    public List<Placeholder> placeholders() {
        return placeholders;
    }

    /** Made-up values for a check or a preview. */
    public Map<String, Object> samples() {
        var samples = new LinkedHashMap<String, Object>();
        placeholders.forEach(p -> samples.put(p.name(), p.sampleValue()));
        return samples;
    }

    private static List<Placeholder> ours(Placeholder... more) {
        var common = Stream.of(
                Placeholder.text("payerName", "Плательщик", "Образцов Иван Петрович"),
                Placeholder.text("address", "Адрес помещения", "ул. Школьная, д. 5, кв. 12"),
                Placeholder.text("accountNumber", "Лицевой счёт", "4700123456"),
                Placeholder.text("supplierName", "Поставщик", "АО «Пример-Тепло»"),
                Placeholder.text("debt", "Просроченный долг, 1 234,56 руб.", "12\u00a0345,67\u00a0руб."),
                Placeholder.text(
                        "debtInFull", "Долг с рублями и копейками словом", "12\u00a0345\u00a0рублей 67\u00a0копеек"),
                Placeholder.text("asOf", "Долг на дату", "11.04.2022"),
                Placeholder.text("overdueMonths", "Сколько месяцев просрочено", "4\u00a0месяца"),
                Placeholder.text("oldestServiceMonth", "Первый неоплаченный месяц", "декабрь 2021\u00a0года"),
                Placeholder.flag("citizen", "Плательщик — население", true),
                Placeholder.flag("socialTenant", "Наниматель муниципального жилья", true));
        return Stream.concat(common, Stream.of(more)).toList();
    }
}
