package ru.zhku.debt.account.domain;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The places in which accounts lie, by their names without г., пос., с. and the like. */
public final class Places {
    public static final Places NONE = new Places(Set.of());

    private static final String KINDS = "(?:зато|город|гор|г|поселок|пос|пгт|рп|п|село|с|деревня|дер|д|станция|ст)";
    private static final Pattern KIND_BEFORE = Pattern.compile("^(?:" + KINDS + "(?:\\. ?| ))+");
    private static final Pattern KIND_BEHIND = Pattern.compile("(?: " + KINDS + "\\.?)+$");

    private final Set<String> names;

    public Places(Collection<String> names) {
        this.names = names.stream().map(Places::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** Compared without case, ё and the word that says what kind of place it is. */
    public boolean contains(String name) {
        return names.contains(plain(name));
    }

    private static String plain(String name) {
        var small = name.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
        return KIND_BEHIND.matcher(KIND_BEFORE.matcher(small).replaceFirst("")).replaceFirst("");
    }
}
