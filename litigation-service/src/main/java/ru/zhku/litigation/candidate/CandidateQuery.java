package ru.zhku.litigation.candidate;

import static ru.zhku.litigation.listing.domain.Source.day;
import static ru.zhku.litigation.listing.domain.Source.number;
import static ru.zhku.litigation.listing.domain.Source.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.web.Page;
import ru.zhku.kit.web.Sort;
import ru.zhku.litigation.candidate.domain.CandidateStatus;
import ru.zhku.litigation.candidate.domain.Claimant;
import ru.zhku.litigation.candidate.domain.ConsumerGroup;
import ru.zhku.litigation.candidate.domain.Tenure;
import ru.zhku.litigation.listing.Listings;
import ru.zhku.litigation.listing.domain.Source;
import ru.zhku.litigation.listing.domain.Where;

/** Candidates with the amounts of today. */
@ApplicationScoped
class CandidateQuery {
    /** What a claimant can demand of an account; %s stands for the claimant. */
    static final String SHARE_OF = "case %s when 'MUNICIPALITY' then municipality_overdue else supplier_overdue end";

    static final String OVERDUE = "(" + SHARE_OF.formatted("c.claimant") + ")";

    private static final Source SOURCE = new Source(
            "c.*, " + OVERDUE + " as share, a.overdue, a.monthly_charge, a.overdue_months, a.overdue_since,"
                    + " a.oldest_service_month, a.as_of",
            "candidate c join account_state a on a.account_id = c.account_id",
            "c.id",
            Map.ofEntries(
                    Map.entry("overdue", number(OVERDUE)),
                    Map.entry("accountOverdue", number("a.overdue")),
                    Map.entry("monthlyCharge", number("a.monthly_charge")),
                    Map.entry("overdueMonths", number("a.overdue_months")),
                    Map.entry("openedAmount", number("c.opened_amount")),
                    Map.entry("overdueSince", day("a.overdue_since")),
                    Map.entry("asOf", day("a.as_of")),
                    Map.entry("openedOn", day("c.opened_on")),
                    Map.entry("endedOn", day("c.ended_on")),
                    Map.entry("claimSentOn", day("c.claim_sent_on")),
                    Map.entry("claimServedOn", day("c.claim_served_on")),
                    Map.entry("oldestServiceMonth", text("a.oldest_service_month")),
                    Map.entry("accountNumber", text("c.account_number")),
                    Map.entry("supplierInn", text("c.supplier_inn")),
                    Map.entry("claimant", text("c.claimant")),
                    Map.entry("consumerGroup", text("c.consumer_group")),
                    Map.entry("tenure", text("c.tenure")),
                    Map.entry("status", text("c.status"))));

    private final Listings listings;

    CandidateQuery(Listings listings) {
        this.listings = listings;
    }

    Page<CandidateView> page(Where where, String sort, Integer limit, String cursor) {
        return listings.page(SOURCE, where, sort, limit, cursor, CandidateQuery::view);
    }

    void forEach(Where where, String sort, Consumer<CandidateView> consumer) {
        listings.forEach(SOURCE, where, sort, CandidateQuery::view, consumer);
    }

    /** Refuses an unknown sort field while the answer can still be a refusal. */
    void demandSortable(String sort) {
        Sort.parse(sort, SOURCE.names());
    }

    Optional<CandidateView> find(Where where) {
        return listings.page(SOURCE, where, null, 1, null, CandidateQuery::view).items().stream()
                .findFirst();
    }

    CandidateSummary summary(Where where) {
        var cells = listings.read(
                "select c.status, c.claimant, count(*), sum(" + OVERDUE + ") from " + SOURCE.from() + " where "
                        + where.sql() + " group by c.status, c.claimant order by c.status, c.claimant",
                where.values(),
                row -> new CandidateSummary.Cell(
                        CandidateStatus.valueOf(row.getString(1)),
                        Claimant.valueOf(row.getString(2)),
                        row.getLong(3),
                        Money.ofKopecks(row.getLong(4))));
        return CandidateSummary.of(cells);
    }

    private static CandidateView view(ResultSet row) throws SQLException {
        return new CandidateView(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("account_number"),
                row.getString("supplier_inn"),
                row.getString("oktmo"),
                Claimant.valueOf(row.getString("claimant")),
                ConsumerGroup.of(row.getString("consumer_group")),
                Tenure.of(row.getString("tenure")),
                CandidateStatus.valueOf(row.getString("status")),
                Money.ofKopecks(row.getLong("share")),
                Money.ofKopecks(row.getLong("overdue")),
                Money.ofKopecks(row.getLong("monthly_charge")),
                row.getInt("overdue_months"),
                row.getObject("overdue_since", LocalDate.class),
                row.getString("oldest_service_month"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                Money.ofKopecks(row.getLong("opened_amount")),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("below_threshold"),
                row.getObject("claim_id", UUID.class),
                row.getObject("claim_sent_on", LocalDate.class),
                row.getObject("claim_served_on", LocalDate.class));
    }

    static Where byId(UUID id, String oktmo) {
        return new Where().and("c.id = ?", id).and("c.oktmo = ?", oktmo);
    }
}
