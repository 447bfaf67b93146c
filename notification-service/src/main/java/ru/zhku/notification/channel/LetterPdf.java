package ru.zhku.notification.channel;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ru.zhku.notification.channel.domain.Letter;

/** Prints letters as A4 pages for window envelopes; fonts are embedded, nothing is fetched from anywhere. */
@ApplicationScoped
class LetterPdf {
    private static final String FONTS = "net/sf/jasperreports/fonts/dejavu/";

    private final byte[] regular = resource(FONTS + "DejaVuSerif.ttf");
    private final byte[] bold = resource(FONTS + "DejaVuSerif-Bold.ttf");
    private final String css = new String(resource("letter-layout/letters.css"), StandardCharsets.UTF_8);

    LetterPdf() {
        XRLog.setLoggingEnabled(false); // its warnings quote what they render, and a letter's text is never logged
    }

    byte[] print(List<Letter> letters) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> new ByteArrayInputStream(regular), "Letter", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), "Letter", 700, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(LetterPages.html(letters, css), null);
        builder.useFastMode();
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("a letter cannot be printed", e);
        }
        return out.toByteArray();
    }

    private static byte[] resource(String name) {
        try (var in = LetterPdf.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
