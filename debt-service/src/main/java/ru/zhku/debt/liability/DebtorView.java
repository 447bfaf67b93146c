package ru.zhku.debt.liability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.liability.LiabilityRequest.ShareBody;
import ru.zhku.debt.liability.domain.IdentityDocument;
import ru.zhku.debt.liability.domain.Liability;

@Schema(name = "AccountDebtor", description = "Персональные данные; каждое чтение записывается в журнал доступа")
record DebtorView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID personId,
        @Schema(required = true) String name,
        @Schema(nullable = true) LocalDate bornOn,
        @Schema(nullable = true) String snils,
        @Schema(nullable = true) String inn,
        @Schema(nullable = true) IdentityDocument documentKind,
        @Schema(nullable = true) String documentNumber,

        @Schema(required = true, description = "Есть ли хоть один идентификатор для суда (ГПК 124, 131)")
        boolean identified,

        @Schema(required = true) Liability liability,
        @Schema(nullable = true) ShareBody share,

        @Schema(nullable = true, description = "null — с самого начала")
        LocalDate validFrom,

        @Schema(nullable = true, description = "Последний день, с учётом прекращения; null — без конца")
        LocalDate validTo,

        @Schema(required = true) String document,
        @Schema(nullable = true) UUID payerChangeId,

        @Schema(required = true, description = "Запись признана ошибочной и не действует")
        boolean withdrawn,

        @Schema(required = true) String enteredBy,
        @Schema(required = true) Instant enteredAt) {

    static DebtorView of(TermRow term, PersonRow person) {
        return new DebtorView(
                term.id(),
                person.id(),
                person.name(),
                person.bornOn(),
                person.snils(),
                person.inn(),
                person.documentKind(),
                person.documentNumber(),
                person.snils() != null || person.inn() != null || person.documentNumber() != null,
                term.liability(),
                term.numerator() == null ? null : new ShareBody(term.numerator(), term.denominator()),
                term.from(),
                term.lastDay(),
                term.document(),
                term.payerChangeId(),
                term.withdrawn(),
                term.enteredBy(),
                term.enteredAt());
    }

    @Override
    public String toString() {
        return "DebtorView " + id;
    }
}
