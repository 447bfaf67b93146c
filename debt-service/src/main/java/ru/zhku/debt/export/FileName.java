package ru.zhku.debt.export;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.zhku.kit.time.BusinessClock;

/**
 * What a downloaded table is called, so that several in one folder can be told apart: the words of its address, the end
 * of each id, and the days that were asked for, else today: {@code accounts-5fa67b1c-statement-2022-04-11.csv}.
 */
@ApplicationScoped
class FileName {
    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*|\\d{4,13}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f-]{28}([0-9a-f]{8})");
    private static final Pattern PERIOD = Pattern.compile("\\d{4}(-\\d{2}){0,2}");
    private static final List<String> PERIODS =
            List.of("asOf", "validOn", "activeOn", "month", "year", "from", "fromOn", "to", "toOn");

    private final CurrentVertxRequest request;
    private final BusinessClock clock;

    FileName(CurrentVertxRequest request, BusinessClock clock) {
        this.request = request;
        this.clock = clock;
    }

    /** The header {@code Content-Disposition} of a table with this extension. */
    String attachment(String extension) {
        var http = request.getCurrent().request();
        return "attachment; filename=\"" + of(http.path(), http::getParam, clock.today()) + "." + extension + "\"";
    }

    /** @param parameter gives the value of a parameter, or null */
    static String of(String path, UnaryOperator<String> parameter, LocalDate today) {
        var periods = PERIODS.stream()
                .map(parameter)
                .filter(value -> value != null && PERIOD.matcher(value).matches())
                .toList();
        var parts = Arrays.stream(path.split("/")).map(FileName::part).filter(Objects::nonNull);
        return Stream.concat(parts, periods.isEmpty() ? Stream.of(today.toString()) : periods.stream())
                .collect(Collectors.joining("-"));
    }

    private static String part(String segment) {
        var id = UUID.matcher(segment);
        if (id.matches()) {
            return id.group(1);
        }
        return WORD.matcher(segment).matches() ? segment : null;
    }
}
