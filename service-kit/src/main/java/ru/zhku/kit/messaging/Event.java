package ru.zhku.kit.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/** A received CloudEvent; {@code sequence} grows per subject (aggregate) but is not dense. */
public record Event(
        UUID id,
        String type,
        String source,
        String subject,
        Instant time,
        long sequence,
        String correlationId,
        UUID causationId,
        String topic,
        byte[] body) {
    /** Tolerant in reading (unknown fields are a newer minor version), plain in writing. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Thrown when a body is not what the handler's record expects: it will never be readable. */
    static class Unreadable extends RuntimeException {
        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    public <T> T data(Class<T> shape) {
        try {
            return JSON.readValue(body, shape);
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }
}
