package ru.zhku.debt.intake.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A street and the places named before it, between commas: «г. Заозерск, ул. Мира». The index, the country and the
 * region say nothing of the place.
 */
record PlacedStreet(List<String> places, String street) {
    private static final Pattern WIDER =
            Pattern.compile("[0-9]{6}|россия|рф|российская федерация|.* обл(?:асть|\\.)?|(?:обл\\.?|область) .*|");

    static PlacedStreet of(String text) {
        int comma = text.lastIndexOf(',');
        var places = Arrays.stream(text.substring(0, Math.max(comma, 0)).split(","))
                .map(String::strip)
                .filter(place -> !WIDER.matcher(place.toLowerCase(Locale.ROOT)).matches())
                .toList();
        return new PlacedStreet(places, text.substring(comma + 1).strip());
    }

    /** In one cell, as {@link #of} takes it. */
    String text() {
        return places.isEmpty() ? street : String.join(", ", places) + ", " + street;
    }
}
