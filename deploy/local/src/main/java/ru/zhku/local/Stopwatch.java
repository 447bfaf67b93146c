package ru.zhku.local;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many seconds each step took, in the order of the steps; a step's name may come again. */
final class Stopwatch {

    private final Map<String, Long> millis = new LinkedHashMap<>();

    void time(String step, Runnable work) {
        var begun = Instant.now();
        try {
            work.run();
        } finally {
            millis.merge(step, Duration.between(begun, Instant.now()).toMillis(), Long::sum);
        }
    }

    /** Rounded to tenths, for people. */
    Map<String, java.math.BigDecimal> seconds() {
        var seconds = new LinkedHashMap<String, java.math.BigDecimal>();
        millis.forEach((step, time) ->
                seconds.put(step, java.math.BigDecimal.valueOf(time, 3).setScale(1, java.math.RoundingMode.HALF_UP)));
        return seconds;
    }
}
