package ru.zhku.litigation.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import ru.zhku.litigation.party.domain.Party;
import ru.zhku.litigation.party.domain.PartyAnswer;

/** The call with its limits: three seconds, and no more calls for a while after repeated failures. */
@ApplicationScoped
class PartyCall {
    private static final int NOT_FOUND = 404;

    private final DebtClient debt;

    PartyCall(@RestClient DebtClient debt) {
        this.debt = debt;
    }

    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(requestVolumeThreshold = 6, delay = 5, delayUnit = ChronoUnit.SECONDS)
    PartyAnswer ask(UUID accountId, String purpose) {
        try {
            var found = debt.party(accountId, purpose);
            var address = found.address() == null ? new PartyDto.Address(null, null, null) : found.address();
            return new PartyAnswer(
                    true,
                    new Party(
                            found.payerName(),
                            found.payerInn(),
                            found.supplierName(),
                            address.street(),
                            address.house(),
                            address.flat()));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == NOT_FOUND) {
                return PartyAnswer.UNKNOWN;
            }
            throw e;
        }
    }
}
