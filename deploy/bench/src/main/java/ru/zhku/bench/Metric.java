package ru.zhku.bench;

import java.util.Arrays;
import java.util.Locale;
import ru.zhku.local.Failure;

/** What can be asked for by {@code --only}. */
enum Metric {
    IMPORT,
    AGAIN,
    REJECT,
    HEAP,
    RELAY,
    MATRIX,
    DEBTORS,
    STATEMENT,
    REST,
    BACKDATED,
    CUBE;

    static Metric of(String name) {
        return Arrays.stream(values())
                .filter(metric -> metric.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Failure("--only " + name + ": one of "
                        + String.join(
                                ", ",
                                Arrays.stream(values())
                                        .map(metric -> metric.name().toLowerCase(Locale.ROOT))
                                        .toList())));
    }
}
