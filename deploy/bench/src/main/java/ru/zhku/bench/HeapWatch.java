package ru.zhku.bench;

import java.util.regex.Pattern;
import ru.zhku.local.Service;

/** Looks several times a second how much of its heap the service uses. */
final class HeapWatch implements AutoCloseable {
    private static final Pattern USED =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} ([0-9.E+]+)");
    private static final long EVERY_MILLIS = 250;

    private final Town town;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile double most;

    HeapWatch(Town town) {
        this.town = town;
        thread = new Thread(this::watch, "heap-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (!stopped) {
            most = Math.max(most, used());
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private double used() {
        var metrics = town.api().get(Service.DEBT, "/q/metrics").text();
        return USED.matcher(metrics)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }

    double megabytes() {
        return most / (1 << 20);
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
    }
}
