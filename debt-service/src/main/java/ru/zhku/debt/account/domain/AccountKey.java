package ru.zhku.debt.account.domain;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import ru.zhku.kit.web.Labelled;

/** By what an account is found where its number is not known; a name is none of it. */
public enum AccountKey implements Labelled {
    ELS("Единый лицевой счёт"),
    HOUSE_GUID("Код дома и квартира"),
    ADDRESS("Улица, дом и квартира");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern STREET = Pattern.compile("^(?:ул\\. ?|ул |улица )| (?:ул\\.?|улица)$");
    private static final Map<String, String> STREET_KINDS = Map.ofEntries(
            entry("пер", "пер"),
            entry("переулок", "пер"),
            entry("пр", "пр"),
            entry("просп", "проспект"),
            entry("пр-т", "проспект"),
            entry("проспект", "проспект"),
            entry("пр-д", "проезд"),
            entry("проезд", "проезд"),
            entry("ш", "ш"),
            entry("шоссе", "ш"),
            entry("пл", "пл"),
            entry("площадь", "пл"),
            entry("б-р", "б-р"),
            entry("бульвар", "б-р"),
            entry("наб", "наб"),
            entry("набережная", "наб"),
            entry("мкр", "мкр"),
            entry("мкр-н", "мкр"),
            entry("микрорайон", "мкр"));
    private static final String KIND = "(" + String.join("|", STREET_KINDS.keySet()) + ")";
    private static final Pattern KIND_BEFORE = Pattern.compile(KIND + "(?:\\. ?| )(.+)");
    private static final Pattern KIND_BEHIND = Pattern.compile("(.+) " + KIND + "\\.?");
    private static final Pattern HOUSE = Pattern.compile("^(?:д\\. ?|дом )");
    private static final Pattern FLAT = Pattern.compile("^(?:кв\\. ?|квартира )");

    private final String label;

    AccountKey(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public static String els(String els) {
        return els.strip();
    }

    /** A house without flats has the empty one. */
    public static String houseGuid(String guid, String flat) {
        return guid.strip().toLowerCase(Locale.ROOT) + '\n' + plain(flat, FLAT);
    }

    /**
     * Equal but for case, ё, blanks, the words street, house, flat, and where and how the kind of another street is
     * written: «Школьный пер» is «переулок Школьный», but no «ул. Школьная». «пр» may be either and is neither.
     */
    public static String address(String street, String house, String flat) {
        return street(street) + '\n' + plain(house, HOUSE) + '\n' + plain(flat, FLAT);
    }

    private static String street(String text) {
        var name = plain(text, STREET);
        var before = KIND_BEFORE.matcher(name);
        if (before.matches()) {
            return STREET_KINDS.get(before.group(1)) + ' ' + before.group(2);
        }
        var behind = KIND_BEHIND.matcher(name);
        return behind.matches() ? STREET_KINDS.get(behind.group(2)) + ' ' + behind.group(1) : name;
    }

    private static String plain(String text, Pattern word) {
        if (text == null) {
            return "";
        }
        var small = BLANKS.matcher(text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .replaceAll(" ");
        return word.matcher(small).replaceFirst("");
    }
}
