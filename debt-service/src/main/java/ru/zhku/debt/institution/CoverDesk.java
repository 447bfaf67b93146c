package ru.zhku.debt.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.institution.domain.CoverState;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;

/** Answers about the cover of a year on any day; all parts of an answer are of one moment. */
@ApplicationScoped
class CoverDesk {
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS_AHEAD = 3;

    /**
     * The day of a question and the year it asks about.
     *
     * @param scope the only municipality that the caller sees, null if he sees all
     */
    record Question(int year, LocalDate asOf, String scope) {}

    private final DataSource dataSource;
    private final InstitutionStore store;
    private final InstitutionDesk desk;
    private final CoverReckoning reckoning;
    private final CostQuery costs;
    private final InstitutionCallers callers;
    private final BusinessClock clock;

    CoverDesk(
            DataSource dataSource,
            InstitutionStore store,
            InstitutionDesk desk,
            CoverReckoning reckoning,
            CostQuery costs,
            InstitutionCallers callers,
            BusinessClock clock) {
        this.dataSource = dataSource;
        this.store = store;
        this.desk = desk;
        this.reckoning = reckoning;
        this.costs = costs;
        this.callers = callers;
        this.clock = clock;
    }

    /** The business date, and its year, where they are not given. */
    Question question(Integer year, LocalDate asOf) {
        var day = AsOf.of(asOf, clock.today());
        int asked = year == null ? day.getYear() : year;
        if (asked < FIRST_YEAR || asked > day.getYear() + YEARS_AHEAD) {
            throw Refusal.at(
                    "year",
                    "malformed-parameter",
                    "name",
                    "year",
                    "expected",
                    "год от " + FIRST_YEAR + " до " + (day.getYear() + YEARS_AHEAD));
        }
        return new Question(asked, day, callers.scope());
    }

    @Transactional
    InstitutionCover one(UUID id, Question question) {
        beginMoment();
        return reckoning
                .of(List.of(desk.mine(id)), question.year(), question.asOf())
                .get(0);
    }

    /** Institutions after the given one, in the order of entry; null or no states mean any. */
    @Transactional
    List<InstitutionCover> page(String inn, List<CoverState> states, Question question, UUID after, int limit) {
        beginMoment();
        var found = new ArrayList<InstitutionCover>();
        var last = after;
        boolean more = true;
        while (more && found.size() < limit) {
            var next = store.page(question.scope(), inn, last, limit);
            reckoning.of(next, question.year(), question.asOf()).stream()
                    .filter(cover ->
                            states.isEmpty() || states.contains(cover.total().state()))
                    .limit(limit - found.size())
                    .forEach(found::add);
            more = next.size() == limit;
            last = more ? next.get(limit - 1).id() : last;
        }
        return found;
    }

    @Transactional
    MunicipalityCover municipality(Question question) {
        beginMoment();
        var oktmo = callers.home();
        return new MunicipalityCover(
                oktmo,
                question.year(),
                question.asOf(),
                reckoning.of(store.all(oktmo), question.year(), question.asOf()));
    }

    List<TiedAccountView> accounts(UUID id, LocalDate asOf) {
        var institution = desk.mine(id);
        return costs.accounts(List.of(institution.id()), AsOf.of(asOf, clock.today())).stream()
                .map(CostQuery.Tied::view)
                .toList();
    }

    private void beginMoment() {
        try (var connection = dataSource.getConnection();
                var moment = connection.createStatement()) {
            moment.execute("set transaction isolation level repeatable read");
        } catch (SQLException e) {
            throw new IllegalStateException("the institutions cannot be read", e);
        }
    }
}
