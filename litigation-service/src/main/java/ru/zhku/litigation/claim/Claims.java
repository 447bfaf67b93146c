package ru.zhku.litigation.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.litigation.claim.domain.ClaimFacts;

/** The front door: court cases find the claim that came before them. */
@ApplicationScoped
public class Claims {
    private final ClaimRepository claims;
    private final Caller caller;

    Claims(ClaimRepository claims, Caller caller) {
        this.claims = claims;
        this.caller = caller;
    }

    /** @throws Refusal {@code not-found} when there is none or it belongs to another municipality */
    public ClaimFacts get(UUID id) {
        return find(id).orElseThrow(() -> Refusal.of("not-found"));
    }

    public Optional<ClaimFacts> find(UUID id) {
        return mine(id).map(c -> new ClaimFacts(c.id, c.candidateId, c.sentOn, c.earliestFilingOn, c.status));
    }

    Optional<Claim> mine(UUID id) {
        return claims.findByIdOptional(id)
                .filter(claim -> caller.seesAllMunicipalities() || claim.oktmo.equals(caller.oktmo()));
    }
}
