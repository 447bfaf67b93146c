package ru.zhku.litigation.courtcase;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.security.Caller;
import ru.zhku.litigation.candidate.domain.Claimant;
import ru.zhku.litigation.courtcase.domain.CaseKind;
import ru.zhku.litigation.courtcase.domain.CaseState;
import ru.zhku.litigation.courtcase.domain.Outcome;
import ru.zhku.litigation.listing.domain.Where;

/** What a list of court cases can be narrowed by. */
class CaseFilter {
    @QueryParam("state")
    List<CaseState> state;

    @QueryParam("kind")
    List<CaseKind> kind;

    @QueryParam("claimant")
    List<Claimant> claimant;

    @QueryParam("outcome")
    List<Outcome> outcome;

    @QueryParam("candidateId")
    UUID candidateId;

    @QueryParam("accountNumber")
    String accountNumber;

    @QueryParam("number")
    String number;

    @QueryParam("filedFrom")
    LocalDate filedFrom;

    @QueryParam("filedTo")
    LocalDate filedTo;

    @QueryParam("decidedFrom")
    LocalDate decidedFrom;

    @QueryParam("decidedTo")
    LocalDate decidedTo;

    Where where(Caller caller) {
        return new Where()
                .and("oktmo = ?", caller.seesAllMunicipalities() ? null : caller.oktmo())
                .in("state", state)
                .in("kind", kind)
                .in("claimant", claimant)
                .in("outcome", outcome)
                .and("candidate_id = ?", candidateId)
                .and("account_number = ?", accountNumber)
                .and("number = ?", number)
                .and("filed_on >= ?", filedFrom)
                .and("filed_on < ?", filedTo)
                .and("decided_on >= ?", decidedFrom)
                .and("decided_on < ?", decidedTo);
    }
}
