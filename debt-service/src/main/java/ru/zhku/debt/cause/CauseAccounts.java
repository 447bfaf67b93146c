package ru.zhku.debt.cause;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.cause.domain.CauseStanding;
import ru.zhku.debt.cause.domain.DebtCause;
import ru.zhku.debt.cause.domain.KnownCause;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.time.BusinessClock;

/** The accounts behind a number of the summary, those without a cause too. */
@ApplicationScoped
class CauseAccounts {
    private static final int ACCOUNTS_AT_ONCE = 500;

    private final CauseReader reader;
    private final CauseStore store;
    private final BusinessClock clock;

    CauseAccounts(CauseReader reader, CauseStore store, BusinessClock clock) {
        this.reader = reader;
        this.store = store;
        this.clock = clock;
    }

    /** Which accounts are asked for. */
    static class Search {
        @QueryParam("asOf")
        LocalDate asOf;

        @QueryParam("standing")
        List<CauseStanding> standing;

        @QueryParam("cause")
        List<DebtCause> cause;

        @QueryParam("supplierInn")
        String supplierInn;

        private boolean asks(CauseStanding found, DebtCause of) {
            return (standing.isEmpty() || standing.contains(found)) && (cause.isEmpty() || cause.contains(of));
        }
    }

    @Schema(name = "CauseAccounts")
    record View(
            @Schema(required = true) List<Line> items,
            @Schema(nullable = true) String next) {}

    @Schema(name = "CauseAccount")
    record Line(
            @Schema(required = true) UUID accountId,
            @Schema(required = true) String accountNumber,
            @Schema(required = true) String supplierInn,

            @Schema(required = true, description = "На день asOf")
            ConsumerGroup consumerGroup,

            @Schema(required = true) Tenure tenure,
            @Schema(required = true) Money overdue,
            @Schema(required = true) int overdueMonths,
            @Schema(required = true) CauseStanding standing,
            @Schema(nullable = true) DebtCause cause,
            @Schema(nullable = true) UUID causeId) {

        static final String OVERDUE = "Просрочено, руб.";
        static final List<String> HEADER = List.of(
                "Лицевой счёт",
                "ИНН поставщика",
                "Группа потребителей",
                "Основание пользования",
                OVERDUE,
                "Месяцев просрочки",
                "Причина",
                "Состояние");

        List<Object> cells() {
            return Arrays.asList(
                    accountNumber, supplierInn, consumerGroup, tenure, overdue, overdueMonths, cause, standing);
        }
    }

    /** A place in the list. */
    record Place(long seq, Line line) {}

    /** At most {@code limit} accounts with something overdue behind the account {@code after}. */
    List<Place> page(Search search, Scope scope, long after, int limit) {
        var today = clock.today();
        var asOf = AsOf.of(search.asOf, today);
        var found = new ArrayList<Place>();
        var seqs = reader.accounts(scope, after, ACCOUNTS_AT_ONCE, asOf.equals(today) ? 0 : null);
        while (!seqs.isEmpty() && found.size() < limit) {
            var known = store.known(seqs);
            for (var subject : reader.subjects(seqs, asOf)) {
                long seq = subject.account().seq();
                var line = line(
                        subject,
                        KnownCause.on(asOf, known.getOrDefault(seq, List.of())).orElse(null));
                if (line.overdueMonths > 0 && search.asks(line.standing, line.cause) && found.size() < limit) {
                    found.add(new Place(seq, line));
                }
            }
            long last = seqs.get(seqs.size() - 1);
            seqs = reader.accounts(scope, last, ACCOUNTS_AT_ONCE, asOf.equals(today) ? 0 : null);
        }
        return found;
    }

    private static Line line(CauseReader.Subject subject, KnownCause cause) {
        var account = subject.account();
        var facts = subject.facts();
        return new Line(
                account.id(),
                account.accountNumber(),
                account.supplierInn(),
                facts.group(),
                facts.tenure(),
                Money.ofKopecks(facts.overdue()),
                facts.overdueMonths().size(),
                cause == null ? CauseStanding.NOT_DETERMINED : cause.standing(),
                cause == null ? null : cause.cause(),
                cause == null ? null : cause.id());
    }
}
