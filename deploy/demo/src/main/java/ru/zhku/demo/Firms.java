package ru.zhku.demo;

import java.util.ArrayList;
import java.util.List;

/** The invented suppliers and organisations. */
final class Firms {

    static final String OKTMO = "47733000";
    static final int HEAT = 0;
    static final int WATER = 1;
    static final int POWER = 2;
    static final int GAS = 3;

    static final List<Supplier> SUPPLIERS = List.of(
            supplier(11, 4, "АО «Полярная теплосеть»", "HEATING", "HOT_WATER"),
            supplier(12, 7, "МУП «Заозёрское городское хозяйство»", "WATER_SUPPLY", "SANITATION", "RENT"),
            supplier(13, 11, "ООО «Мурманлес Энергосбыт»", "ELECTRICITY"),
            supplier(14, 9, "ООО «Кольская газовая база»", "GAS"));

    static final Payer HOUSING_FUND = new Payer(
            "МКУ «Дирекция муниципального жилищного фонда»",
            CheckDigits.innOfFirm(21),
            "+79000000001",
            "fond@example.org");

    private Firms() {}

    /** What an organisation is: group, name, heated area in square metres. */
    record Firm(String group, String name, int area) {}

    static List<Firm> organisations() {
        List<Firm> firms = new ArrayList<>();
        for (int n = 1; n <= 3; n++) {
            firms.add(new Firm("MUNICIPAL_ORGANISATION", "МБОУ «Школа № " + n + "»", 3800 + 450 * n));
        }
        for (String name : List.of("Морошка", "Чайка", "Полярная сова", "Снежинка", "Якорёк", "Брусничка")) {
            firms.add(
                    new Firm("MUNICIPAL_ORGANISATION", "МБДОУ «Детский сад «" + name + "»", 1400 + 90 * name.length()));
        }
        all(
                firms,
                "MUNICIPAL_ORGANISATION",
                900,
                List.of(
                        "МБУ «Дом культуры «Прибой»",
                        "МБУ «Городская библиотека»",
                        "МБУ «Спортивная школа «Фарватер»",
                        "МБУ «Детская музыкальная школа»",
                        "МКУ «Служба городского хозяйства»",
                        "МКУ «Единая дежурная служба»",
                        "МКУ «Центр обслуживания учреждений»",
                        "МБУ «Молодёжный центр «Маяк»",
                        "МБУ «Музей края сопок»",
                        "МБУ «Станция юных техников»",
                        "МАУ «Бассейн «Касатка»",
                        "МКУ «Городской архив»",
                        "МБУ «Парк и набережная»",
                        "МБУ «Центр дополнительного образования»"));
        all(
                firms,
                "REGIONAL_ORGANISATION",
                1700,
                List.of(
                        "ГОБУЗ «Медсанчасть посёлка сопок»",
                        "ГОБУ «Центр социальной поддержки»",
                        "ГАПОУ «Полярный колледж»",
                        "ГОКУ «Центр занятости»",
                        "ГОБУ «Пожарная часть края»",
                        "ГОУП «Аптечный пункт»"));
        all(
                firms,
                "FEDERAL_ORGANISATION",
                2100,
                List.of(
                        "ФГКУ «Гарнизонная служба № 1»",
                        "ФГКУ «Гарнизонная служба № 2»",
                        "ФГКУ «Дом офицеров гарнизона»",
                        "ФГБУ «Гарнизонный склад»",
                        "ФГКУ «Отдел внутренней охраны»",
                        "ФГБУ «Метеостанция»",
                        "ФГУП «Почтовое отделение посёлка»",
                        "ФГКУ «Гарнизонная поликлиника»"));
        all(
                firms,
                "MANAGING_ORGANISATION",
                260,
                List.of(
                        "ООО «УК «Северный двор»",
                        "ООО «УК «Причал»",
                        "ООО «УК «Домоуправление Сопка»",
                        "ТСН «Хвойная, 8»"));
        all(
                firms,
                "OTHER",
                120,
                List.of(
                        "ООО «Рыбный ряд»",
                        "ООО «Хлебозавод Сопка»",
                        "ООО «Аптека Иван-чай»",
                        "ООО «Полярный экспресс»",
                        "ООО «Гостиница Штиль»",
                        "ООО «Кафе Брусника»",
                        "ООО «Автосервис Ледокол»",
                        "ООО «Связь Заполярья»",
                        "ООО «Ателье Метелица»",
                        "ООО «Прачечная Белёк»",
                        "ООО «Магазин Семь сопок»",
                        "ООО «Типография Створ»",
                        "ООО «Стройдвор Гранит»",
                        "ООО «Парикмахерская Пурга»",
                        "ООО «Такси Норд»"));
        return firms;
    }

    private static void all(List<Firm> firms, String group, int area, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            firms.add(new Firm(group, names.get(i), area + area * (i * 7 % 5) / 4));
        }
    }

    private static Supplier supplier(int serial, int year, String name, String... resources) {
        return new Supplier(
                CheckDigits.innOfFirm(serial), name, CheckDigits.ogrn(year, serial), OKTMO, List.of(resources));
    }
}
