package ru.zhku.local;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;

/** The arguments of deploy/bin/run. */
record Options(boolean once, boolean empty, Optional<Path> out, Optional<Path> data, Optional<LocalDate> today) {

    static final LocalDate DEFAULT_TODAY = LocalDate.of(2022, 4, 11);

    static Options parse(String... arguments) {
        boolean once = false;
        boolean empty = false;
        Optional<Path> out = Optional.empty();
        Optional<Path> data = Optional.empty();
        Optional<LocalDate> today = Optional.empty();
        var rest = new ArrayDeque<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            var argument = rest.poll();
            switch (argument) {
                case "--once" -> once = true;
                case "--empty" -> empty = true;
                case "--out" -> out = Optional.of(Path.of(value(argument, rest)));
                case "--data" -> data = Optional.of(Path.of(value(argument, rest)));
                case "--today" -> today = Optional.of(date(value(argument, rest)));
                default -> throw new Failure("Неизвестный параметр " + argument + ": см. deploy/bin/run --help.");
            }
        }
        return new Options(once, empty, out, data, today);
    }

    private static String value(String argument, ArrayDeque<String> rest) {
        var value = rest.poll();
        if (value == null || value.startsWith("--") || value.isBlank()) {
            throw new Failure("После " + argument + " нужно значение: см. deploy/bin/run --help.");
        }
        return value;
    }

    private static LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Failure("--today ждёт дату вида 2022-04-11, а получено «" + value + "».", e);
        }
    }
}
