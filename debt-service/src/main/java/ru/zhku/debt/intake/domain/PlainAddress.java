package ru.zhku.debt.intake.domain;

import java.util.regex.Pattern;

/**
 * An address of one line taken apart into street, house and flat, or not at all: «МИРА 1-2», «ул. Мира, д. 1, кв. 2».
 * A place that is named before the street stays before it: «г. Полярный, ул. Мира». What is read here is only looked
 * up, street, house, flat and place together, and an account is found where all of it fits.
 */
record PlainAddress(String street, String house, String flat) {
    static final PlainAddress NONE = new PlainAddress("", "", "");

    private static final int LONGEST = 200;
    private static final String HOUSE = "[0-9]{1,4}[а-я]?(?:/[0-9]{1,4})?";
    private static final String FLAT = "[0-9]{1,4}[а-я]?";
    private static final String HOUSE_WORD = "(?:д\\. ?|д |дом )";
    private static final String FLAT_WORD = "(?:кв\\. ?|кв |квартира )";

    /** «8 Марта», «1-я Северная», «ул. 40 лет Победы» */
    private static final String NUMBER =
            "(?:(?:ул|улица|пер|переулок|пр|пр-т|проспект|проезд|ш|шоссе|пл|площадь)(?:\\. ?| ))?[0-9]{1,3}(?:-[а-я]{1,2})? ";

    private static final Pattern LINE = Pattern.compile(
            "(?<before>.*?,)?? *(?<street>(?:" + NUMBER + ")?\\p{L}[\\p{L}.][\\p{L} .-]*?)"
                    + " *[, ] *" + HOUSE_WORD + "?(?<house>" + HOUSE + ")"
                    + "(?:(?: *[-,] *" + FLAT_WORD + "?| +" + FLAT_WORD + ")(?<flat>" + FLAT + "))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static PlainAddress of(String text) {
        var line = text.strip();
        var matcher = LINE.matcher(line);
        if (line.length() > LONGEST || !matcher.matches()) {
            return NONE;
        }
        var flat = matcher.group("flat");
        var before = matcher.group("before") == null ? "" : matcher.group("before");
        var street = PlacedStreet.of(before + matcher.group("street")).text();
        return new PlainAddress(street, matcher.group("house"), flat == null ? "" : flat);
    }
}
