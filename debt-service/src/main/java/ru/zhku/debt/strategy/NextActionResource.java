package ru.zhku.debt.strategy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.agreement.Agreements;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.strategy.domain.DebtRow;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;

@Path("/v1/accounts/{id}/next-action")
@Tag(name = "Стратегия взыскания")
class NextActionResource {
    private final StrategyAccounts accounts;
    private final Strategies strategies;
    private final Ledger ledger;
    private final Agreements agreements;
    private final BusinessClock clock;

    NextActionResource(
            StrategyAccounts accounts,
            Strategies strategies,
            Ledger ledger,
            Agreements agreements,
            BusinessClock clock) {
        this.accounts = accounts;
        this.strategies = strategies;
        this.ledger = ledger;
        this.agreements = agreements;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(
            summary = "Что делать со счётом дальше и почему",
            description =
                    "На любой день по тому, что известно сейчас. Стадия — первое от худшего правило стратегии, все"
                            + " условия которого выполнены; действие — первое, которого по самому давнему неоплаченному долгу ещё"
                            + " не было.")
    public NextActionView of(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        var account = accounts.mine(null, id);
        var day = AsOf.of(asOf, clock.today());
        var seqs = List.of(account.seq());
        var debt = ledger.debts(seqs, day).get(0);
        var standing = agreements.standings(seqs, day).getOrDefault(account.seq(), AgreementStanding.NONE);
        var row = DebtRow.of(account.seq(), account.oktmo(), debt, standing);
        return NextActionView.of(account, strategies.judge(List.of(row), day).get(account.seq()));
    }
}
