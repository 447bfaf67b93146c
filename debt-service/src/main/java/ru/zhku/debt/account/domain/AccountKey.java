package ru.zhku.debt.account.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import ru.zhku.kit.web.Labelled;

/** By what an account is found where its number is not known; a name is none of it. */
public enum AccountKey implements Labelled {
    ELS("Единый лицевой счёт"),
    HOUSE_GUID("Код дома и квартира"),
    ADDRESS("Улица, дом и квартира");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern STREET = Pattern.compile("^(?:ул\\. ?|ул |улица )| (?:ул\\.?|улица)$");
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

    /** Equal but for case, ё, blanks and the words street, house, flat. */
    public static String address(String street, String house, String flat) {
        return plain(street, STREET) + '\n' + plain(house, HOUSE) + '\n' + plain(flat, FLAT);
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
