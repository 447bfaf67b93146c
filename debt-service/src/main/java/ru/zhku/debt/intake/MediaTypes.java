package ru.zhku.debt.intake;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import ru.zhku.debt.intake.domain.Charsets;
import ru.zhku.kit.problem.Refusal;

/** What the headers of an upload say of its body. */
final class MediaTypes {
    private MediaTypes() {}

    /** The charset of a CSV body; UTF-8 where nothing is said. */
    static Charset charsetOfCsv(String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return StandardCharsets.UTF_8;
        }
        MediaType type;
        try {
            type = MediaType.valueOf(contentType);
        } catch (IllegalArgumentException e) {
            throw (Refusal) Refusal.at("Content-Type", "register-media-type", "type", contentType)
                    .initCause(e);
        }
        var name = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        switch (name) {
            case "text/csv", "application/csv", "text/plain" -> {}
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-excel" ->
                throw Refusal.at("Content-Type", "register-format-later");
            default -> throw Refusal.at("Content-Type", "register-media-type", "type", name);
        }
        var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset == null) {
            return StandardCharsets.UTF_8;
        }
        return Charsets.named(charset.replace("\"", ""))
                .orElseThrow(() -> Refusal.at("Content-Type", "register-charset", "charset", charset));
    }

    static boolean isGzip(String contentEncoding) {
        if (contentEncoding == null || contentEncoding.isBlank() || contentEncoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (!contentEncoding.strip().equalsIgnoreCase("gzip")) {
            throw Refusal.at("Content-Encoding", "register-content-encoding", "encoding", contentEncoding);
        }
        return true;
    }
}
