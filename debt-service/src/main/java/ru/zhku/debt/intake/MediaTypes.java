package ru.zhku.debt.intake;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.intake.domain.Charsets;
import ru.zhku.debt.intake.domain.RegisterFormat;
import ru.zhku.kit.problem.Refusal;

/** What the headers of an upload say of its body. */
final class MediaTypes {
    private static final Set<String> TEXTS = Set.of(Table.CSV, "application/csv", "text/plain");

    private MediaTypes() {}

    /**
     * The format and charset of a body: a text is CSV unless the sender names a bank's format, and UTF-8 where
     * nothing is said.
     *
     * @param named by the sender, or null
     */
    static Register.File fileOf(String contentType, String contentEncoding, RegisterFormat named) {
        var type = parsed(contentType == null || contentType.isBlank() ? Table.CSV : contentType);
        var name = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        boolean isWorkbook = name.equals(Table.XLSX);
        if (!isWorkbook && !TEXTS.contains(name)) {
            throw Refusal.at("Content-Type", "register-media-type", "type", name);
        }
        var format = named != null ? named : isWorkbook ? RegisterFormat.XLSX : RegisterFormat.CSV;
        if (isWorkbook != (format == RegisterFormat.XLSX)) {
            throw Refusal.at("format", "register-format-media-type", "format", format, "type", name);
        }
        var charset = isWorkbook ? StandardCharsets.UTF_8 : charset(type);
        return new Register.File(format, charset, isGzip(contentEncoding), 0, 1);
    }

    private static MediaType parsed(String contentType) {
        try {
            return MediaType.valueOf(contentType);
        } catch (IllegalArgumentException e) {
            throw (Refusal) Refusal.at("Content-Type", "register-media-type", "type", contentType)
                    .initCause(e);
        }
    }

    private static Charset charset(MediaType type) {
        var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset == null) {
            return StandardCharsets.UTF_8;
        }
        return Charsets.named(charset.replace("\"", ""))
                .orElseThrow(() -> Refusal.at("Content-Type", "register-charset", "charset", charset));
    }

    private static boolean isGzip(String contentEncoding) {
        if (contentEncoding == null || contentEncoding.isBlank() || contentEncoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (!contentEncoding.strip().equalsIgnoreCase("gzip")) {
            throw Refusal.at("Content-Encoding", "register-content-encoding", "encoding", contentEncoding);
        }
        return true;
    }
}
