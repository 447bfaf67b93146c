package ru.zhku.debt.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.zhku.debt.exchange.domain.Exchange;
import ru.zhku.debt.exchange.domain.ExchangeTerms;
import ru.zhku.debt.exchange.domain.ReceivedRegister;
import ru.zhku.debt.exchange.domain.SupplierExchange;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.rows.Rows;
import ru.zhku.kit.time.WorkingCalendars;

/** Who sent what by its term, derived from the registers for any months and as of any day. */
@ApplicationScoped
class ExchangeCalendars {
    /** One supplier's exchange of one kind and month. */
    record Entry(Supplier supplier, Exchange exchange) {}

    record Supplier(String inn, String name, String oktmo) {}

    /** Both months inclusive. */
    record Months(YearMonth first, YearMonth last) {}

    /** A register without one good line brought nothing, but balances are never posted. */
    private static final String REGISTERS =
            "select r.supplier_inn, r.id, r.kind, r.received_on, r.first_month, r.last_month"
                    + " from register r join supplier s on s.inn = r.supplier_inn"
                    + " where r.status <> 'REJECTED' and r.received_on <= ?"
                    + " and (r.status <> 'POSTED_WITH_DEFECTS' or r.kind = 'BALANCES'"
                    + " or r.lines_posted + r.lines_duplicate > 0)"
                    + " and (r.received_on between ? and ? or r.first_month <= ? and r.last_month >= ?)";

    private final Rows rows;
    private final ExchangeAgreements agreements;
    private final WorkingCalendars calendars;
    private final ExchangeTerms plan;

    ExchangeCalendars(
            Rows rows,
            ExchangeAgreements agreements,
            WorkingCalendars calendars,
            @ConfigProperty(name = "zhku.exchange.due-day", defaultValue = "5") int dueDay,
            @ConfigProperty(name = "zhku.exchange.reminder-days", defaultValue = "2") int reminderDays) {
        this.rows = rows;
        this.agreements = agreements;
        this.calendars = calendars;
        this.plan = ExchangeTerms.ofPlan(dueDay, reminderDays);
    }

    /** What holds without an agreement. */
    ExchangeTerms plan() {
        return plan;
    }

    /** By month, ИНН and kind. */
    List<Entry> entries(Scope scope, Months months, LocalDate asOf) {
        var terms = agreements.terms(scope);
        var received = registers(scope, months, asOf);
        var calendar = calendars.current();
        var suppliers = suppliers(scope);
        var exchanges = new HashMap<String, SupplierExchange>();
        for (var supplier : suppliers) {
            exchanges.put(
                    supplier.inn,
                    new SupplierExchange(
                            plan,
                            terms.getOrDefault(supplier.inn, List.of()),
                            received.getOrDefault(supplier.inn, List.of())));
        }
        var entries = new ArrayList<Entry>();
        for (var month = months.first; !month.isAfter(months.last); month = month.plusMonths(1)) {
            for (var supplier : suppliers) {
                for (var exchange : exchanges.get(supplier.inn).in(month, asOf, calendar)) {
                    entries.add(new Entry(supplier, exchange));
                }
            }
        }
        return entries;
    }

    private List<Supplier> suppliers(Scope scope) {
        var values = new ArrayList<Object>();
        return rows.list(
                "select s.inn, s.name, s.oktmo from supplier s where true" + within(scope, values) + " order by s.inn",
                values,
                row -> new Supplier(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Of each supplier in the order of their receipt. A moved term may lie in the month behind. */
    private Map<String, List<ReceivedRegister>> registers(Scope scope, Months months, LocalDate asOf) {
        var values = new ArrayList<Object>();
        values.add(asOf);
        values.add(months.first.atDay(1));
        values.add(months.last.plusMonths(1).atEndOfMonth());
        values.add(number(months.last.minusMonths(1)));
        values.add(number(months.first.minusMonths(1)));
        var sql = REGISTERS + within(scope, values) + " order by r.received_on, r.seq";
        var found = new HashMap<String, List<ReceivedRegister>>();
        rows.list(
                sql,
                values,
                row -> found.computeIfAbsent(row.getString(1), inn -> new ArrayList<>())
                        .add(register(row)));
        return found;
    }

    private static ReceivedRegister register(ResultSet row) throws SQLException {
        return new ReceivedRegister(
                row.getObject(2, UUID.class),
                RegisterKind.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                month(row.getObject(5, Integer.class)),
                month(row.getObject(6, Integer.class)));
    }

    private static String within(Scope scope, List<Object> values) {
        var where = new StringBuilder();
        if (scope.oktmo() != null) {
            where.append(" and s.oktmo = ?");
            values.add(scope.oktmo());
        }
        if (scope.supplierInn() != null) {
            where.append(" and s.inn = ?");
            values.add(scope.supplierInn());
        }
        return where.toString();
    }

    /** Months since year 0, as registers keep them. */
    static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    private static YearMonth month(Integer number) {
        return number == null ? null : YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
    }
}
