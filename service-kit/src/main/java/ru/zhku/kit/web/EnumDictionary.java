package ru.zhku.kit.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** The dictionary of an enum's codes. */
public record EnumDictionary(String name, Map<String, String> labels) implements Dictionary {
    public static <E extends Enum<E> & Labelled> Dictionary of(String name, Class<E> codes) {
        var labels = new LinkedHashMap<String, String>();
        for (var code : codes.getEnumConstants()) {
            labels.put(code.name(), code.label());
        }
        return new EnumDictionary(name, labels);
    }
}
