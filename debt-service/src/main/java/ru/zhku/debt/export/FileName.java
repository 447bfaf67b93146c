package ru.zhku.debt.export;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.zhku.kit.time.BusinessClock;

/**
 * What a downloaded table is called, so that several in one folder can be told apart: the words of its address and the
 * day that was asked for, else today: {@code accounts-statement-2022-04-11.csv}.
 */
@ApplicationScoped
class FileName {
    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final CurrentVertxRequest request;
    private final BusinessClock clock;

    FileName(CurrentVertxRequest request, BusinessClock clock) {
        this.request = request;
        this.clock = clock;
    }

    /** The header {@code Content-Disposition} of a table with this extension. */
    String attachment(String extension) {
        var http = request.getCurrent().request();
        var asOf = http.getParam("asOf");
        var day = asOf != null && DAY.matcher(asOf).matches() ? asOf : clock.today();
        return "attachment; filename=\"" + words(http.path()) + "-" + day + "." + extension + "\"";
    }

    private static String words(String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> WORD.matcher(part).matches())
                .collect(Collectors.joining("-"));
    }
}
