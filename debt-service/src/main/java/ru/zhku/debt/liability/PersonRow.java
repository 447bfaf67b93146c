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
    @Override
    public String toString() {
        return "PersonRow " + id;
    }
}
