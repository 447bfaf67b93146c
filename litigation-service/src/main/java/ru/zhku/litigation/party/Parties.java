package ru.zhku.litigation.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.logging.Logger;
import ru.zhku.kit.security.AccessLog;
import ru.zhku.litigation.party.domain.PartyAnswer;

/** Reads the debtor of an account from debt-service at the moment of use; each read is in the access log. */
@ApplicationScoped
public class Parties {
    private static final Logger LOG = Logger.getLogger(Parties.class);

    private final PartyCall call;
    private final AccessLog accessLog;

    Parties(PartyCall call, AccessLog accessLog) {
        this.call = call;
        this.accessLog = accessLog;
    }

    /** Never throws because the neighbour is away: that is one of the answers. */
    public PartyAnswer ask(UUID accountId, String purpose) {
        accessLog.read("party", accountId.toString(), purpose);
        try {
            return call.ask(accountId, purpose);
        } catch (FaultToleranceException | ProcessingException | WebApplicationException e) {
            LOG.warnf(
                    "debt-service did not tell the party of account %s: %s",
                    accountId, e.getClass().getSimpleName());
            return PartyAnswer.AWAY;
        }
    }
}
