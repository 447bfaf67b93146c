package ru.zhku.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ru.zhku.kit.problem.Refusal;

/** An opaque mark of a place in a sorted list: the sort values of the last row seen. */
public final class Cursor {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Cursor() {}

    public static String encode(Object... parts) {
        try {
            var texts = Arrays.stream(parts).map(p -> Objects.toString(p, null)).toList();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(texts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Refusal {@code malformed-cursor} when it is not a cursor with this many parts */
    public static List<String> decode(String cursor, int parts) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.US_ASCII));
            var texts = JSON.readValue(bytes, String[].class);
            if (texts != null && texts.length == parts) {
                return new ArrayList<>(Arrays.asList(texts));
            }
            throw new IllegalArgumentException("not " + parts + " parts");
        } catch (IllegalArgumentException | java.io.IOException e) {
            throw (Refusal) Refusal.at("cursor", "malformed-cursor").initCause(e);
        }
    }

    /** The id in a cursor that holds nothing else; null without a cursor. */
    public static UUID id(String cursor) {
        try {
            var text = cursor == null ? null : decode(cursor, 1).get(0);
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw (Refusal) Refusal.at("cursor", "malformed-cursor").initCause(e);
        }
    }
}
