package ru.zhku.debt.liability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.ChargeCourse;
import ru.zhku.debt.ledger.domain.LineIds;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.liability.domain.LiabilitySplit;
import ru.zhku.debt.liability.domain.OwedCharge;
import ru.zhku.debt.liability.domain.PayerChange;
import ru.zhku.debt.liability.domain.Terms;
import ru.zhku.kit.time.BusinessClock;

/** Answers who answers for an account, and who owes what of it on a day. */
@ApplicationScoped
class LiabilityReader {
    private final DataSource dataSource;
    private final LiabilityStore store;
    private final LiabilityCallers callers;
    private final Ledger ledger;
    private final BusinessClock clock;

    LiabilityReader(
            DataSource dataSource, LiabilityStore store, LiabilityCallers callers, Ledger ledger, BusinessClock clock) {
        this.dataSource = dataSource;
        this.store = store;
        this.callers = callers;
        this.ledger = ledger;
        this.clock = clock;
    }

    record Recorded(List<DebtorView> views, long version) {}

    /** Personal data: the read is written down before it is answered. */
    @Transactional
    Recorded debtors(UUID accountId, LocalDate on, String purpose) {
        beginMoment();
        var account = callers.account(accountId);
        AsOf.known("on", on);
        callers.logRead(accountId, purpose);
        var persons = store.persons(account.seq());
        var views = store.terms(account.seq()).stream()
                .filter(term -> on == null || !term.withdrawn() && term.term().covers(on))
                .map(term -> DebtorView.of(term, persons.get(term.personId())))
                .toList();
        return new Recorded(views, store.version(account.seq()));
    }

    @Transactional
    LiabilityView liability(UUID accountId, LocalDate given) {
        beginMoment();
        var account = callers.account(accountId);
        var asOf = AsOf.of(given, clock.today());
        var terms = store.terms(account.seq()).stream()
                .filter(term -> !term.withdrawn())
                .map(TermRow::term)
                .toList();
        var changes = store.changes(account.seq(), null, Integer.MAX_VALUE).stream()
                .filter(change -> !change.withdrawn() && !change.on().isAfter(asOf))
                .map(change -> new PayerChange(change.on(), change.ground()))
                .toList();
        var charges = owed(account, asOf);
        var parts = new LiabilitySplit(Terms.of(terms), changes).split(charges);
        return LiabilityView.of(account, asOf, charges, parts);
    }

    /** In the order of the statement: by due date. */
    private List<OwedCharge> owed(AccountRef account, LocalDate asOf) {
        var charges = new ArrayList<OwedCharge>();
        for (var course : ledger.courses(List.of(account.seq())).get(account.seq())) {
            long outstanding = course.outstandingOn(asOf);
            if (outstanding > 0) {
                charges.add(owed(course, outstanding));
            }
        }
        return charges;
    }

    private static OwedCharge owed(ChargeCourse course, long outstanding) {
        var resource = Resource.of(course.resource());
        return new OwedCharge(
                LineIds.toUuid(course.id()),
                resource.name(),
                resource == Resource.CAPITAL_REPAIR,
                Months.toYearMonth(course.month()),
                course.dueOn(),
                course.amount(),
                outstanding);
    }

    private void beginMoment() {
        try (var connection = dataSource.getConnection();
                var moment = connection.createStatement()) {
            moment.execute("set transaction isolation level repeatable read");
        } catch (SQLException e) {
            throw new IllegalStateException("the debtors of accounts cannot be read", e);
        }
    }
}
