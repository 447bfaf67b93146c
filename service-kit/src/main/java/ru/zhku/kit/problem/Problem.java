package ru.zhku.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** An error as RFC 9457 puts it; the media type is {@value #MEDIA_TYPE}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String correlationId,
        List<Violation> violations) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One wrong input: a JSON pointer into the body, or the name of a parameter. */
    public record Violation(String pointer, String message) {}
}
