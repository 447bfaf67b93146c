package ru.zhku.debt.penalty;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** The calculation as A4 pages; the fonts are embedded and nothing is fetched from anywhere. */
@Provider
@Produces(PenaltyPdf.MEDIA_TYPE)
class PenaltyPdf implements MessageBodyWriter<AccountPenaltyView> {
    static final String MEDIA_TYPE = "application/pdf";
    private static final String FONTS = "net/sf/jasperreports/fonts/dejavu/";

    private final byte[] regular = resource(FONTS + "DejaVuSans.ttf");
    private final byte[] bold = resource(FONTS + "DejaVuSans-Bold.ttf");
    private final String css = new String(resource("penalty-layout/calculation.css"), StandardCharsets.UTF_8);

    PenaltyPdf() {
        XRLog.setLoggingEnabled(false); // its warnings quote what they render, and an address is never logged
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == AccountPenaltyView.class;
    }

    @Override
    public void writeTo(
            AccountPenaltyView view,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        var pages = print(PenaltySheet.of(view));
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"penalty-" + view.asOf() + ".pdf\"");
        out.write(pages);
    }

    byte[] print(PenaltySheet sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> new ByteArrayInputStream(regular), "Sheet", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), "Sheet", 700, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(PenaltyPages.html(sheet, css), null);
        builder.useFastMode();
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static byte[] resource(String name) {
        try (var in = PenaltyPdf.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
