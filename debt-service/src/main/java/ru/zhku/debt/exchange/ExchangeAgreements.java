package ru.zhku.debt.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ru.zhku.debt.exchange.domain.ExchangeTerms;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.rows.Rows;

/** Rows of agreements on the exchange of data; they are added and never changed. */
@ApplicationScoped
class ExchangeAgreements {
    private static final String COLUMNS = "g.id, g.supplier_inn, g.kinds, g.day_of_month, g.move_off_days_off,"
            + " g.reminder_days, g.valid_from, g.valid_to, g.document_number, g.entered_by, g.entered_on, g.entered_at";
    private static final String FROM =
            " from exchange_agreement g join supplier s on s.inn = g.supplier_inn where true";

    private final Rows rows;

    ExchangeAgreements(Rows rows) {
        this.rows = rows;
    }

    void insert(ExchangeAgreementView view) {
        rows.update(
                "insert into exchange_agreement(id, supplier_inn, kinds, day_of_month, move_off_days_off,"
                        + " reminder_days, valid_from, valid_to, document_number, entered_by, entered_on, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                view.id(),
                view.supplierInn(),
                view.kinds().stream().map(RegisterKind::name).toList(),
                view.dayOfMonth(),
                view.moveOffDaysOff(),
                view.reminderDaysBefore(),
                view.validFrom(),
                view.validTo(),
                view.documentNumber(),
                view.enteredBy(),
                view.enteredOn(),
                java.sql.Timestamp.from(view.enteredAt()));
    }

    Optional<ExchangeAgreementView> find(UUID id, Scope scope) {
        return list(scope, " and g.id = ?", List.of(id), "").stream().findFirst();
    }

    /** Newest first. */
    List<ExchangeAgreementView> page(Scope scope, LocalDate activeOn, UUID before, int count) {
        var where = new StringBuilder();
        var values = new ArrayList<Object>();
        if (activeOn != null) {
            where.append(" and g.valid_from <= ? and (g.valid_to is null or g.valid_to >= ?)");
            values.addAll(List.of(activeOn, activeOn));
        }
        if (before != null) {
            where.append(" and g.id < ?");
            values.add(before);
        }
        return list(scope, where.toString(), values, " order by g.id desc limit " + count);
    }

    /** The terms of each supplier in scope that has any, in the order in which they were entered. */
    Map<String, List<ExchangeTerms>> terms(Scope scope) {
        var terms = new HashMap<String, List<ExchangeTerms>>();
        for (var view : list(scope, "", List.of(), " order by g.id")) {
            terms.computeIfAbsent(view.supplierInn(), inn -> new ArrayList<>()).add(view.terms());
        }
        return terms;
    }

    private List<ExchangeAgreementView> list(Scope scope, String condition, List<?> more, String order) {
        var where = new StringBuilder(FROM);
        var values = new ArrayList<Object>();
        if (scope.oktmo() != null) {
            where.append(" and s.oktmo = ?");
            values.add(scope.oktmo());
        }
        if (scope.supplierInn() != null) {
            where.append(" and s.inn = ?");
            values.add(scope.supplierInn());
        }
        values.addAll(more);
        return rows.list("select " + COLUMNS + where + condition + order, values, ExchangeAgreements::view);
    }

    private static ExchangeAgreementView view(ResultSet row) throws SQLException {
        return new ExchangeAgreementView(
                row.getObject(1, UUID.class),
                row.getString(2),
                kinds((String[]) row.getArray(3).getArray()),
                row.getInt(4),
                row.getBoolean(5),
                row.getInt(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getString(9),
                row.getString(10),
                row.getObject(11, LocalDate.class),
                row.getTimestamp(12).toInstant());
    }

    private static List<RegisterKind> kinds(String[] names) {
        Set<RegisterKind> kinds = EnumSet.noneOf(RegisterKind.class);
        for (var name : names) {
            kinds.add(RegisterKind.valueOf(name));
        }
        return List.copyOf(kinds);
    }
}
