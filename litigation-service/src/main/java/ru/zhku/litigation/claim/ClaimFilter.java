package ru.zhku.litigation.claim;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.security.Caller;
import ru.zhku.litigation.candidate.domain.Claimant;
import ru.zhku.litigation.claim.domain.ClaimStatus;
import ru.zhku.litigation.listing.domain.Where;

/** What a list of claims can be narrowed by. */
class ClaimFilter {
    @QueryParam("status")
    List<ClaimStatus> status;

    @QueryParam("claimant")
    List<Claimant> claimant;

    @QueryParam("candidateId")
    UUID candidateId;

    @QueryParam("accountNumber")
    String accountNumber;

    @QueryParam("sentFrom")
    LocalDate sentFrom;

    @QueryParam("sentTo")
    LocalDate sentTo;

    Where where(Caller caller) {
        return new Where()
                .and("oktmo = ?", caller.seesAllMunicipalities() ? null : caller.oktmo())
                .in("status", status)
                .in("claimant", claimant)
                .and("candidate_id = ?", candidateId)
                .and("account_number = ?", accountNumber)
                .and("sent_on >= ?", sentFrom)
                .and("sent_on < ?", sentTo);
    }
}
