package ru.zhku.debt.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.contract.DecisionEntered;
import ru.zhku.debt.contract.HeardEvents;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.kit.money.Money;

/** Remembers what courts awarded, so that an awarded penalty stands apart from the accrued one. */
@ApplicationScoped
class CourtDecisions implements EventHandler {
    /** The latest decision of each case up to a day; a cancelled order or a returned paper awards nothing. */
    private static final String LATEST = """
            select distinct on (case_id) case_id, outcome, decided_on, awarded, awarded_penalty
              from court_decision where account_id = ? and decided_on <= ?
             order by case_id, sequence desc
            """;

    private final DataSource dataSource;

    CourtDecisions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public EventType type() {
        return HeardEvents.DECISION_ENTERED;
    }

    @Override
    public void handle(Event event) {
        var decision = event.data(DecisionEntered.class);
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into court_decision(case_id, sequence, account_id,"
                        + " outcome, awarded, awarded_penalty, decided_on) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, decision.caseId());
            insert.setLong(2, event.sequence());
            insert.setObject(3, decision.accountId());
            insert.setString(4, decision.outcome());
            insert.setLong(5, decision.awarded().kopecks());
            insert.setObject(
                    6,
                    decision.awardedPenalty() == null
                            ? null
                            : decision.awardedPenalty().kopecks());
            insert.setObject(7, decision.decidedOn());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a court's decision cannot be kept", e);
        }
    }

    /** What courts have awarded about an account by the end of a day, by the day of the decision. */
    List<AccountPenaltyView.Award> awards(UUID accountId, LocalDate asOf) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select * from (" + LATEST + ") latest where awarded > 0 order by decided_on, case_id")) {
            query.setObject(1, accountId);
            query.setObject(2, asOf);
            try (var rows = query.executeQuery()) {
                var awards = new ArrayList<AccountPenaltyView.Award>();
                while (rows.next()) {
                    var penalty = rows.getObject("awarded_penalty", Long.class);
                    awards.add(new AccountPenaltyView.Award(
                            rows.getObject("case_id", UUID.class),
                            rows.getString("outcome"),
                            rows.getObject("decided_on", LocalDate.class),
                            Money.ofKopecks(rows.getLong("awarded")),
                            penalty == null ? null : Money.ofKopecks(penalty)));
                }
                return awards;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the courts' decisions cannot be read", e);
        }
    }
}
