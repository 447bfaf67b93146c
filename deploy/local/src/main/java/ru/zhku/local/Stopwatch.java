package ru.zhku.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How many seconds each step took, in the order of the steps; a step's name may come again. */
final class Stopwatch {

    private final Map<String, Long> millis = new LinkedHashMap<>();

    void time(String step, Runnable work) {
        long begun = System.nanoTime();
        try {
            work.run();
        } finally {
            millis.merge(step, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), Long::sum);
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
