package ru.zhku.debt.premises;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.premises.domain.PremisesEntry.Document;

@Schema(name = "PremisesDocument", description = "Договор, постановление, свидетельство: номер и день")
record DocumentBody(
        @Schema(required = true)
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String number,

        @Schema(nullable = true, description = "Не в будущем")
        LocalDate on) {

    static Document toDomain(DocumentBody body) {
        return body == null ? Document.NONE : new Document(body.number.strip(), body.on);
    }

    static DocumentBody of(Document document) {
        return document.number() == null ? null : new DocumentBody(document.number(), document.on());
    }
}
