package ru.zhku.debt.liability;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.CheckDigits;
import ru.zhku.debt.identifier.domain.Identifiers;
import ru.zhku.debt.liability.domain.IdentityDocument;
import ru.zhku.kit.problem.Refusal;

@Schema(name = "LiablePersonRequest", description = "Персональные данные")
record PersonRequest(
        @Schema(required = true)
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String name,

        @Schema(nullable = true, description = "Не позже деловой даты")
        LocalDate bornOn,

        @Schema(nullable = true, description = "С верными контрольными цифрами; пробелы и дефисы допустимы")
        @Size(max = 20)
        String snils,

        @Schema(nullable = true, description = "С верными контрольными цифрами") @Size(max = 12)
        String inn,

        @Schema(nullable = true, description = "Вместе с documentNumber")
        IdentityDocument documentKind,

        @Schema(nullable = true)
        @Size(max = 50)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String documentNumber) {

    /** @param at JSON pointer to this person */
    PersonRequest checked(String at, LocalDate today) {
        if (bornOn != null && bornOn.isAfter(today)) {
            throw Refusal.at(at + "/bornOn", "debtor-born", "day", bornOn, "today", today);
        }
        var digits = snils == null ? null : snils.replaceAll("[ -]", "");
        if (digits != null && !Identifiers.isSnils(digits)) {
            throw Refusal.at(at + "/snils", "snils-invalid");
        }
        if (inn != null && !CheckDigits.isInn(inn)) {
            throw Refusal.at(at + "/inn", "debtor-inn-invalid");
        }
        boolean numbered = documentNumber != null && !documentNumber.isBlank();
        if ((documentKind != null) != numbered) {
            throw Refusal.at(at + "/documentNumber", "debtor-document");
        }
        return new PersonRequest(
                name.strip(), bornOn, digits, inn, documentKind, numbered ? documentNumber.strip() : null);
    }

    @Override
    public String toString() {
        return "PersonRequest";
    }
}
