package ru.zhku.measures.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects the faults of one document. */
final class Faults {
    private final List<PlanFault> found = new ArrayList<>();

    List<PlanFault> found() {
        return List.copyOf(found);
    }

    void add(String pointer, String code, String message) {
        found.add(new PlanFault(pointer, code, message));
    }

    void missing(String pointer) {
        add(pointer, "field-missing", "поле обязательно");
    }

    boolean text(String pointer, String value) {
        if (value == null || value.isBlank()) {
            missing(pointer);
            return false;
        }
        return true;
    }

    boolean present(String pointer, Object value) {
        if (value == null) {
            missing(pointer);
            return false;
        }
        return true;
    }

    boolean known(String pointer, String value, Set<String> allowed, String code, String message) {
        if (!text(pointer, value)) {
            return false;
        }
        if (!allowed.contains(value)) {
            add(pointer, code, message + ": «" + value + "»; известны " + String.join(", ", new TreeSet<>(allowed)));
            return false;
        }
        return true;
    }
}
