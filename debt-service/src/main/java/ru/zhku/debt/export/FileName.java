package ru.zhku.debt.export;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ru.zhku.kit.time.BusinessClock;

/**
 * What a downloaded table is called, so that several in one folder can be told apart: the words of its address, the end
 * of each id, and the days that were asked for, else today: {@code accounts-5fa67b1c-statement-2022-04-11.csv}.
 */
@ApplicationScoped
class FileName {
    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*|\\d{4,13}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f-]{28}([0-9a-f]{8})");
    /** A day, a month or a year; the inventory from which a bridge leads is an id. */
    private static final Pattern PERIOD = Pattern.compile("\\d{4}(-\\d{2}){0,2}");

    private static final Pattern PERIOD_NAME = Pattern.compile("asOf|month|year|from|to|[a-zA-Z]+(On|From|To)");

    private final CurrentVertxRequest request;
    private final BusinessClock clock;

    FileName(CurrentVertxRequest request, BusinessClock clock) {
        this.request = request;
        this.clock = clock;
    }

    /** The header {@code Content-Disposition} of a table with this extension. */
    String attachment(String extension) {
        var http = request.getCurrent().request();
        return "attachment; filename=\"" + of(http.path(), http.params(), clock.today()) + "." + extension + "\"";
    }

    /** @param parameters in the order of the request */
    static String of(String path, Iterable<Map.Entry<String, String>> parameters, LocalDate today) {
        var periods = StreamSupport.stream(parameters.spliterator(), false)
                .filter(one -> PERIOD_NAME.matcher(one.getKey()).matches())
                .map(one -> shown(one.getValue(), PERIOD))
                .filter(Objects::nonNull)
                .toList();
        var parts =
                Arrays.stream(path.split("/")).map(part -> shown(part, WORD)).filter(Objects::nonNull);
        return Stream.concat(parts, periods.isEmpty() ? Stream.of(today.toString()) : periods.stream())
                .collect(Collectors.joining("-"));
    }

    /** The end of an id, else what fits the pattern, else nothing. */
    private static String shown(String text, Pattern pattern) {
        var id = UUID.matcher(text);
        if (id.matches()) {
            return id.group(1);
        }
        return pattern.matcher(text).matches() ? text : null;
    }
}
