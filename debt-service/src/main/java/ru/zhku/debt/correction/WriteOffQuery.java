package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import ru.zhku.debt.correction.domain.WriteOffReason;
import ru.zhku.debt.correction.domain.WriteOffState;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.rows.Rows;
import ru.zhku.kit.money.Money;

/** Lists and sums of write-offs. */
@ApplicationScoped
class WriteOffQuery {
    private static final int AT_ONCE = 500;
    private static final EnumSet<WriteOffState> POSTED =
            EnumSet.of(WriteOffState.APPROVED, WriteOffState.REVERSAL_PROPOSED);
    private static final String WRITTEN_OFF = "Списано, руб.";
    private static final List<String> HEADER = List.of(
            "Лицевой счёт",
            "ИНН поставщика",
            "Состояние",
            "Причина",
            "Норма",
            "Документ",
            "Дата документа",
            "Сумма, руб.",
            WRITTEN_OFF,
            "Начислений",
            "Предложено",
            "Кем",
            "Проведено",
            "Отменено");

    private final WriteOffStore store;
    private final Rows rows;

    WriteOffQuery(WriteOffStore store, Rows rows) {
        this.store = store;
        this.rows = rows;
    }

    /** Which write-offs are asked for; several values of one parameter are alternatives. */
    static class Search {
        @QueryParam("accountId")
        UUID accountId;

        @QueryParam("state")
        List<WriteOffState> state;

        @QueryParam("reasonCode")
        List<WriteOffReason> reasonCode;

        @QueryParam("supplierInn")
        String supplierInn;

        @QueryParam("proposedFrom")
        @Parameter(description = "Деловая дата предложения, включительно")
        LocalDate proposedFrom;

        @QueryParam("proposedTo")
        @Parameter(description = "Деловая дата предложения, исключительно")
        LocalDate proposedTo;
    }

    /** Newest first. */
    List<WriteOffView.Item> page(Search search, Scope scope, UUID before, int limit) {
        var values = new ArrayList<Object>();
        var where = where(search, scope, values);
        if (before != null) {
            where += " and w.id < ?";
            values.add(before);
        }
        return store.list(where + " order by w.id desc limit " + limit, values);
    }

    Export all(Search search, Scope scope) {
        return Export.of(
                        HEADER,
                        (WriteOffView.Item last) -> page(search, scope, last == null ? null : last.id(), AT_ONCE),
                        WriteOffQuery::cells)
                .summing(WRITTEN_OFF);
    }

    private static List<Object> cells(WriteOffView.Item item) {
        return Arrays.asList(
                item.accountNumber(),
                item.supplierInn(),
                item.state().label(),
                item.reasonCode().label(),
                item.legalBasis(),
                item.documentNumber(),
                item.documentOn(),
                item.amount(),
                POSTED.contains(item.state()) ? item.amount() : null,
                item.charges(),
                item.proposedOn(),
                item.proposedBy(),
                item.postedOn(),
                item.reversedOn());
    }

    WriteOffView.Summary summary(Search search, Scope scope) {
        var values = new ArrayList<Object>();
        var sums = rows.list(
                "select " + WriteOffStore.STATE + ", w.reason_code, count(*), sum(w.amount)" + WriteOffStore.FROM
                        + where(search, scope, values) + " group by 1, 2 order by 1, 2",
                values,
                row -> new WriteOffView.Of(
                        WriteOffState.valueOf(row.getString(1)),
                        WriteOffReason.valueOf(row.getString(2)),
                        row.getLong(3),
                        Money.ofKopecks(row.getLong(4))));
        return new WriteOffView.Summary(
                sums.stream().mapToLong(WriteOffView.Of::count).sum(),
                sums.stream()
                        .filter(sum -> POSTED.contains(sum.state()))
                        .map(WriteOffView.Of::amount)
                        .reduce(Money.ZERO, Money::plus),
                sums);
    }

    private static String where(Search search, Scope scope, List<Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add("true");
        Conditions.add(conditions, values, "a.id = ?", search.accountId);
        Conditions.add(conditions, values, "a.oktmo = ?", scope.oktmo());
        Conditions.add(conditions, values, "a.supplier_inn = ?", scope.supplierInn());
        Conditions.add(conditions, values, "w.proposed_on >= ?", AsOf.known("proposedFrom", search.proposedFrom));
        Conditions.add(conditions, values, "w.proposed_on < ?", AsOf.known("proposedTo", search.proposedTo));
        Conditions.among(conditions, WriteOffStore.STATE, search.state);
        Conditions.among(conditions, "w.reason_code", search.reasonCode);
        return String.join(" and ", conditions);
    }
}
