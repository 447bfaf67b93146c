package ru.zhku.kit.web;

import java.util.Arrays;
import ru.zhku.kit.problem.Refusal;

/** Strong entity tags made of a row's version. */
public final class ETags {
    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Refusal {@code if-match-required} (428) without the header, {@code etag-stale} (412) when it differs */
    public static void demand(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of("if-match-required");
        }
        var current = of(version);
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(t -> t.equals("*") || t.equals(current))) {
            throw Refusal.of("etag-stale");
        }
    }
}
