package ru.zhku.kit.messaging;

/**
 * Reacts to one type of event. Called inside a transaction that also holds the inbox row, which several events may
 * share; to fail, throw. A {@code Refusal} or unreadable data goes to the dead letters at once, anything else is
 * tried again first.
 */
public interface EventHandler {
    EventType type();

    void handle(Event event);
}
