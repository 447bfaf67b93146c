package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import ru.zhku.debt.correction.domain.SuspenseAge;
import ru.zhku.debt.correction.domain.SuspenseState;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.rows.Rows;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.time.BusinessClock;

/** Lists and sums of money in suspense. */
@ApplicationScoped
class SuspenseQuery {
    private static final int AT_ONCE = 500;
    private static final String RECEIVED = "Поступило, руб.";
    private static final String OPEN = "Не выяснено, руб.";
    private static final List<String> HEADER = List.of(
            "ИНН поставщика",
            "Состояние",
            "День платежа",
            "Возраст",
            "Сумма, руб.",
            RECEIVED,
            OPEN,
            "Код операции",
            "Счёт по данным банка",
            "Ресурс",
            "Месяц",
            "Реестр",
            "Строка",
            "Записано",
            "Зачислено на счёт");

    private final SuspenseStore store;
    private final Rows rows;
    private final BusinessClock clock;

    SuspenseQuery(SuspenseStore store, Rows rows, BusinessClock clock) {
        this.store = store;
        this.rows = rows;
        this.clock = clock;
    }

    /** Which money is asked for; several values of one parameter are alternatives. */
    static class Search {
        @QueryParam("state")
        List<SuspenseState> state;

        @QueryParam("supplierInn")
        String supplierInn;

        @QueryParam("operationCode")
        String operationCode;

        @QueryParam("registerId")
        UUID registerId;

        @QueryParam("paidFrom")
        @Parameter(description = "День платежа, включительно")
        LocalDate paidFrom;

        @QueryParam("paidTo")
        @Parameter(description = "День платежа, исключительно")
        LocalDate paidTo;
    }

    /** Newest first. */
    List<SuspenseView> page(Search search, Scope scope, UUID before, int limit) {
        var values = new ArrayList<Object>();
        var where = where(search, scope, values);
        if (before != null) {
            where += " and s.id < ?";
            values.add(before);
        }
        return store.list(where + " order by s.id desc limit " + limit, values);
    }

    /** The whole list, without payers. */
    Export all(Search search, Scope scope) {
        return Export.of(
                        HEADER,
                        (SuspenseView last) -> page(search, scope, last == null ? null : last.id(), AT_ONCE),
                        SuspenseQuery::cells)
                .summing(RECEIVED, OPEN);
    }

    private static List<Object> cells(SuspenseView view) {
        var assigned = view.state() == SuspenseState.ASSIGNED
                ? view.acts().get(view.acts().size() - 1).accountNumber()
                : null;
        return Arrays.asList(
                view.supplierInn(),
                view.state().label(),
                view.paidOn(),
                view.age().label(),
                view.amount(),
                view.state() == SuspenseState.ANNULLED ? null : view.amount(),
                view.state() == SuspenseState.OPEN ? view.amount() : null,
                view.operationCode(),
                view.statedAccount(),
                view.resource() == null ? null : view.resource().label(),
                view.serviceMonth(),
                view.registerId(),
                view.line(),
                view.enteredOn(),
                assigned);
    }

    private record Group(String supplierInn, SuspenseState state, LocalDate paidOn, long count, long amount) {}

    SuspenseView.Summary summary(Search search, Scope scope) {
        var values = new ArrayList<Object>();
        var groups = rows.list(
                "select s.supplier_inn, " + SuspenseStore.STATE + ", s.paid_on, count(*), sum(s.amount)"
                        + SuspenseStore.FROM + where(search, scope, values) + " group by 1, 2, 3",
                values,
                row -> new Group(
                        row.getString(1),
                        SuspenseState.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getLong(4),
                        row.getLong(5)));
        var bySupplier = new TreeMap<String, List<Group>>();
        groups.stream()
                .filter(group -> group.state != SuspenseState.ANNULLED)
                .forEach(group -> bySupplier
                        .computeIfAbsent(group.supplierInn, inn -> new ArrayList<>())
                        .add(group));
        return new SuspenseView.Summary(
                totals(bySupplier.values().stream().flatMap(List::stream).toList()),
                bySupplier.entrySet().stream()
                        .map(entry -> new SuspenseView.OfSupplier(
                                entry.getKey(), totals(entry.getValue()), byAge(entry.getValue())))
                        .toList());
    }

    private static SuspenseView.Totals totals(List<Group> groups) {
        return new SuspenseView.Totals(
                groups.stream().mapToLong(Group::count).sum(),
                sum(groups, null),
                sum(groups, SuspenseState.ASSIGNED),
                sum(groups, SuspenseState.RETURNED),
                sum(groups, SuspenseState.OPEN));
    }

    private static Money sum(List<Group> groups, SuspenseState state) {
        return Money.ofKopecks(groups.stream()
                .filter(group -> state == null || group.state == state)
                .mapToLong(Group::amount)
                .reduce(0, Math::addExact));
    }

    private List<SuspenseView.OfAge> byAge(List<Group> groups) {
        var today = clock.today();
        Map<SuspenseAge, long[]> sums = new LinkedHashMap<>();
        for (var age : SuspenseAge.values()) {
            sums.put(age, new long[2]);
        }
        for (var group : groups) {
            if (group.state == SuspenseState.OPEN) {
                var sum = sums.get(SuspenseAge.of(group.paidOn, today));
                sum[0] += group.count;
                sum[1] = Math.addExact(sum[1], group.amount);
            }
        }
        return sums.entrySet().stream()
                .map(entry -> new SuspenseView.OfAge(
                        entry.getKey(), entry.getValue()[0], Money.ofKopecks(entry.getValue()[1])))
                .toList();
    }

    private static String where(Search search, Scope scope, List<Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add("true");
        Conditions.add(conditions, values, "s.oktmo = ?", scope.oktmo());
        Conditions.add(conditions, values, "s.supplier_inn = ?", scope.supplierInn());
        Conditions.add(conditions, values, "s.operation_code = ?", search.operationCode);
        Conditions.add(conditions, values, "s.register_id = ?", search.registerId);
        Conditions.add(conditions, values, "s.paid_on >= ?", AsOf.known("paidFrom", search.paidFrom));
        Conditions.add(conditions, values, "s.paid_on < ?", AsOf.known("paidTo", search.paidTo));
        Conditions.among(conditions, SuspenseStore.STATE, search.state);
        return String.join(" and ", conditions);
    }
}
