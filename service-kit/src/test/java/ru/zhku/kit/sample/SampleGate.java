package ru.zhku.kit.sample;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a test hold a request in the middle of its work: titles that are not closed pass at once. */
public final class SampleGate {

    private static final Map<String, Gate> GATES = new ConcurrentHashMap<>();

    /** {@code reached} is open when the request stands at the gate. */
    public record Gate(CountDownLatch reached, CountDownLatch opened) {}

    private SampleGate() {}

    public static Gate close(String title) {
        return GATES.computeIfAbsent(title, t -> new Gate(new CountDownLatch(1), new CountDownLatch(1)));
    }

    static void pass(String title) {
        var gate = GATES.get(title);
        if (gate == null) {
            return;
        }
        gate.reached().countDown();
        try {
            if (!gate.opened().await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened the gate " + title);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
