package ru.zhku.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code V<yyyyMMddHHmm>__what_it_does.sql}, each with a minute of its own that is in the calendar. */
final class MigrationNames {

    static final String RULE = "migration names are real, growing dates";

    /** The kit's own migrations come before every service's. */
    private static final String AFTER_KIT = "202601010059";

    private static final Pattern NAME = Pattern.compile("V(\\d{12})__[a-z0-9]+(_[a-z0-9]+)*\\.sql");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withResolverStyle(ResolverStyle.STRICT);

    private MigrationNames() {}

    static List<String> violations(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            var names = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
            return check(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> check(List<String> names) {
        var wrong = new ArrayList<String>();
        var before = AFTER_KIT;
        for (var name : names) {
            var match = NAME.matcher(name);
            if (!match.matches()) {
                wrong.add(name + " is not V<yyyyMMddHHmm>__what_it_does.sql");
                continue;
            }
            var minute = match.group(1);
            if (!isReal(minute)) {
                wrong.add(name + ": no such minute in the calendar");
            }
            if (minute.compareTo(before) <= 0) {
                wrong.add(name + " does not come after " + before);
            }
            before = minute;
        }
        return wrong;
    }

    private static boolean isReal(String minute) {
        try {
            MINUTE.parse(minute);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
