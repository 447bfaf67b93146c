package ru.zhku.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import ru.zhku.local.Failure;

/**
 * @param history months of the whole region that are there before the first measured one
 * @param small accounts of the town that the matrix is compared with; 0 for no comparison
 */
record Options(int accounts, int small, int history, int repeat, Set<Metric> only, Path out) {
    static final Options DEFAULT =
            new Options(330_000, 5_000, 3, 3, EnumSet.allOf(Metric.class), Path.of("deploy/bench/target/result"));

    static Options parse(String... arguments) {
        var options = DEFAULT;
        var only = EnumSet.noneOf(Metric.class);
        var rest = new ArrayDeque<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            var name = rest.poll();
            var value = rest.poll();
            if (value == null) {
                throw new Failure("A value is missing behind " + name + ": see deploy/bin/bench --help");
            }
            switch (name) {
                case "--accounts" -> options = options.with(number(name, value), options.small);
                case "--small" -> options = options.with(options.accounts, number(name, value));
                case "--history" -> options = options.withMonths(number(name, value), options.repeat);
                case "--repeat" -> options = options.withMonths(options.history, number(name, value));
                case "--only" -> only.add(Metric.of(value));
                case "--out" -> options = options.withOut(Path.of(value));
                default -> throw new Failure("Unknown option " + name + ": see deploy/bin/bench --help");
            }
        }
        return only.isEmpty() ? options : options.withOnly(only);
    }

    private static int number(String name, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 0 && number <= 2_000_000) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Failure(name + " wants a whole number, not " + value, e);
        }
        throw new Failure(name + " wants a number up to 2000000, not " + value);
    }

    boolean wants(Metric metric) {
        return only.contains(metric);
    }

    /** Whether months are to be imported with the clock in hand. */
    boolean wantsImports() {
        return wants(Metric.IMPORT) || wants(Metric.AGAIN) || wants(Metric.HEAP) || wants(Metric.RELAY);
    }

    private Options with(int newAccounts, int newSmall) {
        return new Options(newAccounts, newSmall, history, repeat, only, out);
    }

    private Options withMonths(int newHistory, int newRepeat) {
        return new Options(accounts, small, Math.max(1, newHistory), Math.max(1, newRepeat), only, out);
    }

    private Options withOut(Path folder) {
        return new Options(accounts, small, history, repeat, only, folder);
    }

    private Options withOnly(Set<Metric> metrics) {
        return new Options(accounts, small, history, repeat, metrics, out);
    }
}
