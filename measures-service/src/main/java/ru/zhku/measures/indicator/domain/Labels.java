package ru.zhku.measures.indicator.domain;

import java.util.Map;

/** Words for the codes that come in events; an unknown code stands for itself. */
final class Labels {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("NOT_DUE", "срок оплаты не наступил"),
            Map.entry("UP_TO_1_MONTH", "до 1 месяца"),
            Map.entry("M1_3", "от 1 до 3 месяцев"),
            Map.entry("M3_12", "от 3 до 12 месяцев"),
            Map.entry("M12_24", "от 12 до 24 месяцев"),
            Map.entry("M24_36", "от 24 до 36 месяцев"),
            Map.entry("OVER_36", "свыше 36 месяцев"),
            Map.entry("HEATING", "отопление"),
            Map.entry("WATER_SUPPLY_AND_SANITATION", "водоснабжение/водоотведение"),
            Map.entry("ELECTRICITY", "электроснабжение"),
            Map.entry("GAS", "газоснабжение"),
            Map.entry("OTHER", "прочее"));

    private Labels() {}

    static String of(String code) {
        return WORDS.getOrDefault(code, code);
    }
}
