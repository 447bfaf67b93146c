package ru.zhku.debt.penalty;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.docx4j.XmlUtils;
import org.docx4j.model.structure.PageSizePaper;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** The calculation as a document that a lawyer can still edit. */
@Provider
@Produces(PenaltyDocx.MEDIA_TYPE)
class PenaltyDocx implements MessageBodyWriter<AccountPenaltyView> {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

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
        var document = print(PenaltySheet.of(view));
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"penalty-" + view.asOf() + ".docx\"");
        out.write(document);
    }

    byte[] print(PenaltySheet sheet) throws IOException {
        try {
            var document = WordprocessingMLPackage.createPackage(PageSizePaper.A4, true);
            var body = document.getMainDocumentPart().getContent();
            for (var block : PenaltyBlocks.of(sheet)) {
                body.add(XmlUtils.unmarshalString(block));
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (Docx4JException | JAXBException e) {
            throw new IOException("the calculation cannot be made a document", e);
        }
    }
}
