package ru.zhku.kit.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ru.zhku.kit.problem.Refusal;

/** The {@code sort} parameter: {@code -overdue,accountNumber}, from a whitelist. */
public final class Sort {
    public record Key(String field, boolean descending) {}

    private Sort() {}

    public static List<Key> parse(String sort, Set<String> allowed) {
        var keys = new ArrayList<Key>();
        if (sort == null || sort.isBlank()) {
            return keys;
        }
        var seen = new HashSet<String>();
        for (var part : sort.split(",", -1)) {
            boolean descending = part.startsWith("-");
            var field = descending ? part.substring(1) : part;
            if (!allowed.contains(field) || !seen.add(field)) {
                throw Refusal.at(
                        "sort", "malformed-sort", "name", field, "allowed", String.join(", ", new TreeSet<>(allowed)));
            }
            keys.add(new Key(field, descending));
        }
        return keys;
    }
}
