package ru.zhku.notification.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import ru.zhku.notification.account.domain.AccountDebt;
import ru.zhku.notification.account.domain.DebtFilter;
import ru.zhku.notification.account.domain.Party;
import ru.zhku.notification.account.domain.PartyAnswer;

/** What is known about accounts: debts from the local picture, people from debt-service at the moment of use. */
@ApplicationScoped
public class Accounts {
    private static final Logger LOG = Logger.getLogger(Accounts.class);
    private static final int NOT_FOUND = 404;
    /** Answers that speak of the whole service or of our access to it, not of one account. */
    private static final Set<Integer> AWAY = Set.of(401, 403, 429, 502, 503, 504);

    private static final String PURPOSE = "составление уведомления о долге";

    private final DebtService debtService;
    private final AccountDebtTable table;

    Accounts(@RestClient DebtService debtService, AccountDebtTable table) {
        this.debtService = debtService;
        this.table = table;
    }

    /** Whose account it is; never throws, an absent neighbour is an answer too. */
    public PartyAnswer party(UUID accountId) {
        try {
            var body = debtService.party(accountId, PURPOSE);
            return body == null ? PartyAnswer.fragment() : answer(accountId, body);
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status == NOT_FOUND) {
                return PartyAnswer.unknown();
            }
            LOG.warnf("debt-service answers %d for the party of account %s", status, accountId);
            return AWAY.contains(status) ? PartyAnswer.away("status " + status) : PartyAnswer.failure();
        } catch (ProcessingException e) {
            LOG.warnf("debt-service is away: %s", rootCause(e).getClass().getSimpleName());
            return PartyAnswer.away(rootCause(e).getClass().getSimpleName());
        }
    }

    /** The debt of one account of a municipality ({@code null}: of any). */
    public Optional<AccountDebt> debt(UUID accountId, String oktmo) {
        return debts(List.of(accountId), oktmo).stream().findFirst();
    }

    public List<AccountDebt> debts(List<UUID> accountIds, String oktmo) {
        return table.byIds(accountIds, oktmo);
    }

    /** Accounts that owe something and match, at most {@code most} of them. */
    public List<AccountDebt> debts(DebtFilter filter, String oktmo, int most) {
        return table.byFilter(filter, oktmo, most);
    }

    private static PartyAnswer answer(UUID accountId, DebtService.PartyBody body) {
        var address = body.address();
        boolean whole = body.payerName() != null
                && body.accountNumber() != null
                && address != null
                && address.street() != null
                && address.house() != null;
        if (!whole) {
            LOG.errorf("debt-service answers the party of account %s without name or address", accountId);
            return PartyAnswer.fragment();
        }
        return PartyAnswer.found(new Party(
                body.accountNumber(),
                body.supplierInn(),
                body.supplierName() == null ? "ИНН " + body.supplierInn() : body.supplierName(),
                body.payerName(),
                body.email(),
                address.street(),
                address.house(),
                address.flat(),
                body.consumerGroup(),
                body.tenure()));
    }

    private static Throwable rootCause(Throwable error) {
        var cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
