package ru.zhku.debt.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.agreement.domain.AgreementKind;
import ru.zhku.debt.agreement.domain.AgreementState;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.rows.Rows;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.web.Page;

/** Lists and sums of agreements, from the table that is kept on each business date and with each register. */
@ApplicationScoped
class AgreementQuery {
    private static final String FROM = " from agreement_state s join agreement g on g.id = s.agreement_id"
            + " join account a on a.seq = s.account_seq where ";
    private static final String ITEM = "select g.id, a.id, a.account_number, a.supplier_inn, g.kind, g.concluded_on,"
            + " s.state, s.since_on, g.amount, s.paid, coalesce(s.credited, 0), s.rest, s.shortfall,"
            + " s.breached_on, s.completed_on,"
            + " s.next_due_on, s.next_amount, s.facts_differ, s.as_of";
    private static final int COLUMNS = 19;
    private static final int AT_ONCE = 1_000;

    private final Rows rows;

    AgreementQuery(Rows rows) {
        this.rows = rows;
    }

    private record Placed(AgreementsView.Item item, List<String> place) {}

    @Schema(name = "AgreementSummary")
    record SummaryView(
            @Schema(required = true) long count,
            @Schema(required = true) Money amount,
            @Schema(required = true) Money paid,
            @Schema(required = true) Money credited,
            @Schema(required = true) Money rest,
            @Schema(required = true) Money shortfall,
            @Schema(required = true) List<OfState> byState) {}

    @Schema(name = "AgreementSummaryOfState")
    record OfState(
            @Schema(required = true) AgreementState state,
            @Schema(required = true) long count,
            @Schema(required = true) Money amount,
            @Schema(required = true) Money paid,
            @Schema(required = true) Money credited,
            @Schema(required = true) Money rest,
            @Schema(required = true) Money shortfall) {}

    AgreementsView page(AgreementSearch search, Scope scope, AgreementOrder order, String cursor, int size) {
        var found = list(search, scope, order, cursor, size + 1);
        var page = Page.of(found, size, last -> order.cursor(last.place));
        return new AgreementsView(page.items().stream().map(Placed::item).toList(), page.next());
    }

    /**
     * Page by page in an order that nothing posted meanwhile can change, so that no agreement is in it twice or left
     * out.
     */
    Table all(AgreementSearch search, Scope scope) {
        var order = AgreementOrder.parse(null);
        return Export.<Placed>of(
                        AgreementsView.Item.HEADER,
                        last -> list(search, scope, order, last == null ? null : order.cursor(last.place), AT_ONCE),
                        placed -> placed.item.cells())
                .summing(AgreementsView.Item.SUMS);
    }

    private List<Placed> list(AgreementSearch search, Scope scope, AgreementOrder order, String cursor, int limit) {
        var values = new ArrayList<Object>();
        var where = search.where(scope, values);
        if (cursor != null) {
            where += " and " + order.behind(cursor, values);
        }
        var sql = ITEM + order.columns() + FROM + where + " order by " + order.sql() + " limit " + limit;
        return rows.list(sql, values, row -> new Placed(item(row), place(row, order.size())));
    }

    SummaryView summary(AgreementSearch search, Scope scope) {
        var values = new ArrayList<Object>();
        var states = rows.list(
                "select s.state, count(*), sum(g.amount), sum(s.paid), coalesce(sum(s.credited), 0), sum(s.rest),"
                        + " sum(s.shortfall)" + FROM
                        + search.where(scope, values) + " group by s.state order by s.state",
                values,
                row -> new OfState(
                        AgreementState.valueOf(row.getString(1)),
                        row.getLong(2),
                        Money.ofKopecks(row.getLong(3)),
                        Money.ofKopecks(row.getLong(4)),
                        Money.ofKopecks(row.getLong(5)),
                        Money.ofKopecks(row.getLong(6)),
                        Money.ofKopecks(row.getLong(7))));
        return new SummaryView(
                states.stream().mapToLong(OfState::count).sum(),
                states.stream().map(OfState::amount).reduce(Money.ZERO, Money::plus),
                states.stream().map(OfState::paid).reduce(Money.ZERO, Money::plus),
                states.stream().map(OfState::credited).reduce(Money.ZERO, Money::plus),
                states.stream().map(OfState::rest).reduce(Money.ZERO, Money::plus),
                states.stream().map(OfState::shortfall).reduce(Money.ZERO, Money::plus),
                states);
    }

    private static List<String> place(ResultSet row, int keys) throws SQLException {
        var place = new ArrayList<String>();
        for (int i = 1; i <= keys; i++) {
            place.add(row.getString(COLUMNS + i));
        }
        return place;
    }

    private static AgreementsView.Item item(ResultSet row) throws SQLException {
        var nextAmount = row.getObject(17, Long.class);
        return new AgreementsView.Item(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                AgreementKind.valueOf(row.getString(5)),
                row.getObject(6, LocalDate.class),
                AgreementState.valueOf(row.getString(7)),
                row.getObject(8, LocalDate.class),
                Money.ofKopecks(row.getLong(9)),
                Money.ofKopecks(row.getLong(10)),
                Money.ofKopecks(row.getLong(11)),
                Money.ofKopecks(row.getLong(12)),
                Money.ofKopecks(row.getLong(13)),
                row.getObject(14, LocalDate.class),
                row.getObject(15, LocalDate.class),
                row.getObject(16, LocalDate.class),
                nextAmount == null ? null : Money.ofKopecks(nextAmount),
                row.getBoolean(18),
                row.getObject(19, LocalDate.class));
    }
}
