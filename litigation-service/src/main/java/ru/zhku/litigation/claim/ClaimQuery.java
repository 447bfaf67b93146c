package ru.zhku.litigation.claim;

import static ru.zhku.litigation.listing.domain.Source.day;
import static ru.zhku.litigation.listing.domain.Source.number;
import static ru.zhku.litigation.listing.domain.Source.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.web.Page;
import ru.zhku.litigation.candidate.domain.Claimant;
import ru.zhku.litigation.claim.domain.ClaimStatus;
import ru.zhku.litigation.listing.Listings;
import ru.zhku.litigation.listing.domain.Source;
import ru.zhku.litigation.listing.domain.Where;

/** Lists and sums of claims. */
@ApplicationScoped
class ClaimQuery {
    private static final Source SOURCE = new Source(
            "*",
            "claim",
            "id",
            Map.of(
                    "sentOn", day("sent_on"),
                    "payBy", day("pay_by"),
                    "servedOn", day("served_on"),
                    "failedOn", day("failed_on"),
                    "earliestFilingOn", day("earliest_filing_on"),
                    "amount", number("amount"),
                    "accountNumber", text("account_number"),
                    "claimant", text("claimant"),
                    "status", text("status")));

    private final Listings listings;

    ClaimQuery(Listings listings) {
        this.listings = listings;
    }

    @Schema(name = "ClaimSummary")
    record Summary(
            @NotNull Long count,
            @NotNull Money amount,
            @NotNull Long served,
            @NotNull Long failed) {}

    Page<ClaimView> page(Where where, String sort, Integer limit, String cursor) {
        return listings.page(SOURCE, where, sort, limit, cursor, ClaimQuery::view);
    }

    Summary summary(Where where) {
        return listings.read(
                        "select count(*), coalesce(sum(amount), 0), count(*) filter (where status = 'SERVED'),"
                                + " count(*) filter (where status = 'FAILED') from claim where " + where.sql(),
                        where.values(),
                        row -> new Summary(
                                row.getLong(1), Money.ofKopecks(row.getLong(2)), row.getLong(3), row.getLong(4)))
                .get(0);
    }

    private static ClaimView view(ResultSet row) throws SQLException {
        return new ClaimView(
                row.getObject("id", UUID.class),
                row.getObject("candidate_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("account_number"),
                row.getString("oktmo"),
                Claimant.valueOf(row.getString("claimant")),
                Money.ofKopecks(row.getLong("amount")),
                row.getString("amount_reason"),
                row.getObject("sent_on", LocalDate.class),
                row.getInt("demand_days"),
                row.getObject("pay_by", LocalDate.class),
                row.getObject("earliest_filing_on", LocalDate.class),
                ClaimStatus.valueOf(row.getString("status")),
                row.getObject("posted_on", LocalDate.class),
                row.getObject("served_on", LocalDate.class),
                row.getString("channel"),
                row.getString("proof_kind"),
                row.getString("proof_reference"),
                row.getObject("failed_on", LocalDate.class),
                row.getString("failure"));
    }
}
