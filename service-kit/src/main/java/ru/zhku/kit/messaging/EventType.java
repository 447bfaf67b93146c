package ru.zhku.kit.messaging;

/**
 * A message of the catalogue.
 *
 * @param type a past-tense fact with its major version, {@code ru.zhku.debt.threshold-exceeded.v1}
 * @param topic the one topic that carries it
 * @param schema the file name of its JSON schema
 */
public record EventType(String type, String topic, String schema) {
    /** The usual case: the schema is named after the type's last parts. */
    public static EventType of(String type, String topic) {
        var parts = type.split("\\.");
        var name = parts[parts.length - 2] + "." + parts[parts.length - 1];
        return new EventType(type, topic, name + ".schema.json");
    }
}
