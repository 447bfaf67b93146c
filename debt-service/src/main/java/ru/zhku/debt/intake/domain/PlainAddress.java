package ru.zhku.debt.intake.domain;

import java.util.regex.Pattern;

/**
 * An address of one line taken apart into street, house and flat, or not at all: «МИРА 1-2», «ул. Мира, д. 1, кв. 2».
 * What it says is only looked up, so a misreading finds nothing.
 */
record PlainAddress(String street, String house, String flat) {
    static final PlainAddress NONE = new PlainAddress("", "", "");

    private static final int LONGEST = 200;
    private static final String HOUSE = "[0-9]{1,4}[А-Яа-я]?(?:/[0-9]{1,4})?";
    private static final String FLAT = "[0-9]{1,4}[А-Яа-я]?";
    private static final Pattern LINE = Pattern.compile("(?:.*?,)?? *(?<street>\\p{L}[\\p{L}.][\\p{L} .-]*?)"
            + " *[, ] *(?:д\\. ?|д |дом )?(?<house>" + HOUSE + ")"
            + "(?: *[-,] *(?:кв\\. ?|кв |квартира )?(?<flat>" + FLAT + "))?");

    static PlainAddress of(String text) {
        var line = text.strip();
        var matcher = LINE.matcher(line);
        if (line.length() > LONGEST || !matcher.matches()) {
            return NONE;
        }
        var flat = matcher.group("flat");
        return new PlainAddress(matcher.group("street").strip(), matcher.group("house"), flat == null ? "" : flat);
    }
}
