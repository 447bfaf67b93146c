package ru.zhku.litigation.courtcase;

import static ru.zhku.litigation.listing.domain.Source.day;
import static ru.zhku.litigation.listing.domain.Source.number;
import static ru.zhku.litigation.listing.domain.Source.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.web.Page;
import ru.zhku.litigation.candidate.domain.Claimant;
import ru.zhku.litigation.candidate.domain.ConsumerGroup;
import ru.zhku.litigation.candidate.domain.Tenure;
import ru.zhku.litigation.courtcase.domain.CaseKind;
import ru.zhku.litigation.courtcase.domain.CaseState;
import ru.zhku.litigation.courtcase.domain.CourtKind;
import ru.zhku.litigation.courtcase.domain.Outcome;
import ru.zhku.litigation.listing.Listings;
import ru.zhku.litigation.listing.domain.Source;
import ru.zhku.litigation.listing.domain.Where;

/** Lists and sums of court cases. */
@ApplicationScoped
class CaseQuery {
    private static final Source SOURCE = new Source(
            "*",
            "court_case",
            "id",
            Map.ofEntries(
                    Map.entry("createdOn", day("created_on")),
                    Map.entry("filedOn", day("filed_on")),
                    Map.entry("decidedOn", day("decided_on")),
                    Map.entry("inForceOn", day("in_force_on")),
                    Map.entry("amount", number("amount")),
                    Map.entry("duty", number("coalesce(duty, 0)")),
                    Map.entry("awarded", number("coalesce(awarded, 0)")),
                    Map.entry("accountNumber", text("account_number")),
                    Map.entry("number", text("number")),
                    Map.entry("court", text("court")),
                    Map.entry("kind", text("kind")),
                    Map.entry("claimant", text("claimant")),
                    Map.entry("outcome", text("outcome")),
                    Map.entry("state", text("state"))));

    private final Listings listings;

    CaseQuery(Listings listings) {
        this.listings = listings;
    }

    @Schema(name = "CourtCaseSummary")
    record Summary(
            @NotNull Long count,
            @NotNull Money amount,
            @NotNull List<Cell> cells) {}

    @Schema(name = "CourtCaseSummaryCell")
    record Cell(
            @NotNull CaseKind kind,
            @NotNull CaseState state,
            @NotNull Long count,
            @NotNull Money amount,
            @NotNull Money duty,
            @NotNull Money awarded) {}

    Page<CaseView> page(Where where, String sort, Integer limit, String cursor) {
        return listings.page(SOURCE, where, sort, limit, cursor, CaseQuery::view);
    }

    Summary summary(Where where) {
        var cells = listings.read(
                "select kind, state, count(*), sum(amount), coalesce(sum(duty), 0), coalesce(sum(awarded), 0)"
                        + " from court_case where " + where.sql() + " group by kind, state order by kind, state",
                where.values(),
                row -> new Cell(
                        CaseKind.valueOf(row.getString(1)),
                        CaseState.valueOf(row.getString(2)),
                        row.getLong(3),
                        Money.ofKopecks(row.getLong(4)),
                        Money.ofKopecks(row.getLong(5)),
                        Money.ofKopecks(row.getLong(6))));
        return new Summary(
                cells.stream().mapToLong(Cell::count).sum(),
                cells.stream().map(Cell::amount).reduce(Money.ZERO, Money::plus),
                cells);
    }

    private static CaseView view(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new CaseView(
                row.getObject("id", UUID.class),
                row.getObject("candidate_id", UUID.class),
                row.getObject("claim_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("account_number"),
                row.getString("oktmo"),
                Claimant.valueOf(row.getString("claimant")),
                ConsumerGroup.of(row.getString("consumer_group")),
                Tenure.of(row.getString("tenure")),
                CaseKind.valueOf(row.getString("kind")),
                CourtKind.valueOf(row.getString("court_kind")),
                row.getString("court"),
                Money.ofKopecks(row.getLong("amount")),
                row.getString("amount_reason"),
                CaseState.valueOf(row.getString("state")),
                row.getString("number"),
                row.getString("uid"),
                row.getObject("created_on", LocalDate.class),
                row.getObject("filed_on", LocalDate.class),
                CaseView.money(row.getObject("duty", Long.class)),
                CaseView.money(row.getObject("duty_credited", Long.class)),
                row.getString("duty_legal_basis"),
                row.getString("duty_formula"),
                outcome == null ? null : Outcome.valueOf(outcome),
                CaseView.money(row.getObject("awarded", Long.class)),
                CaseView.money(row.getObject("awarded_penalty", Long.class)),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("in_force_on", LocalDate.class));
    }
}
