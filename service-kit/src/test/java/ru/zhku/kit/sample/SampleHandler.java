package ru.zhku.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.web.Correlation;

/** Keeps what it handled; a title tells it to fail. */
@ApplicationScoped
public class SampleHandler implements EventHandler {

    public record Seen(String key, String title, String correlationId) {}

    public static final List<Seen> SEEN = new CopyOnWriteArrayList<>();

    private static final List<List<String>> CALLS = new CopyOnWriteArrayList<>();

    private static volatile boolean sick;

    public static void setSick(boolean value) {
        sick = value;
    }

    public static List<String> titles(String key) {
        return SEEN.stream()
                .filter(seen -> key.equals(seen.key()))
                .map(Seen::title)
                .toList();
    }

    /** How often it was called with this message, failures included. */
    public static long calls(String key, String title) {
        return CALLS.stream().filter(List.of(key, title)::equals).count();
    }

    @Override
    public EventType type() {
        return SampleResource.NOTED;
    }

    @Override
    public void handle(Event event) {
        var title = event.data(SampleResource.Noted.class).title();
        CALLS.add(List.of(event.subject(), title));
        if (title.startsWith("refused") && sick) {
            throw Refusal.of("conflict");
        }
        if (title.startsWith("broken") && sick) {
            throw new IllegalStateException("the sample is broken");
        }
        SEEN.add(new Seen(event.subject(), title, Correlation.id()));
    }
}
