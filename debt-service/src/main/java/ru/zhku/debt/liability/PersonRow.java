package ru.zhku.debt.liability;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.debt.liability.domain.IdentityDocument;

/** Personal data of a debtor. */
record PersonRow(
        UUID id,
        String name,
        LocalDate bornOn,
        String snils,
        String inn,
        IdentityDocument documentKind,
        String documentNumber) {
    /** A СНИЛС, an ИНН or a document of a known kind belongs to one person; a name to many. */
    boolean isSame(PersonRequest other) {
        return snils != null && snils.equals(other.snils())
                || inn != null && inn.equals(other.inn())
                || documentNumber != null
                        && documentKind != IdentityDocument.OTHER
                        && documentKind == other.documentKind()
                        && documentNumber.equals(other.documentNumber());
    }

    @Override
    public String toString() {
        return "PersonRow " + id;
    }
}
