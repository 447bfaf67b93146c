package ru.zhku.kit.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one exception the domain knows: an illegal command, refused with a code of the problem catalogue. Status, title
 * and what to do next stand in {@code problems.properties}; parameters fill the braces of its text.
 */
public class Refusal extends RuntimeException {
    private final String code;
    private final transient Map<String, Object> params;
    private final String pointer;

    private Refusal(String pointer, String code, Map<String, ?> params) {
        super(code + " " + params);
        this.pointer = pointer;
        this.code = code;
        this.params = new LinkedHashMap<>(params);
    }

    public static Refusal of(String code, Object... namesAndValues) {
        return new Refusal(null, code, pairs(namesAndValues));
    }

    /** The same with a JSON pointer (or the name of a query parameter) to the offending input. */
    public static Refusal at(String pointer, String code, Object... namesAndValues) {
        return new Refusal(pointer, code, pairs(namesAndValues));
    }

    /** The same with this pointer, unless it has one. */
    public Refusal placedAt(String place) {
        return pointer == null ? new Refusal(place, code, params) : this;
    }

    private static Map<String, Object> pairs(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values come in pairs");
        }
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> params() {
        return params;
    }

    /** Where the input is wrong; null when the whole command is refused. */
    public String pointer() {
        return pointer;
    }
}
