package ru.zhku.debt.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.debt.contract.ExchangeDue;
import ru.zhku.debt.contract.ExchangeOverdue;
import ru.zhku.debt.exchange.ExchangeCalendars.Entry;
import ru.zhku.debt.exchange.ExchangeCalendars.Months;
import ru.zhku.debt.exchange.domain.Exchange;
import ru.zhku.debt.exchange.domain.ExchangeState;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.rows.Rows;
import ru.zhku.kit.messaging.Outbox;

/** Reminds before a term and alarms behind it, once for each supplier, kind and month. */
@ApplicationScoped
class ExchangeWatch {
    /** A register may be rejected, an agreement entered, after its term was looked at first. */
    private static final int MONTHS_BACK = 2;

    private final ExchangeCalendars calendars;
    private final Rows rows;
    private final Outbox outbox;

    ExchangeWatch(ExchangeCalendars calendars, Rows rows, Outbox outbox) {
        this.calendars = calendars;
        this.rows = rows;
        this.outbox = outbox;
    }

    @Transactional
    void newDay(LocalDate day) {
        rows.update(
                "insert into exchange_watch(supplier_inn, since_on) select inn, ? from supplier"
                        + " on conflict do nothing",
                day);
        var since = since();
        var month = YearMonth.from(day);
        var months = new Months(month.minusMonths(MONTHS_BACK), month.plusMonths(1));
        for (var entry : calendars.entries(new Scope(null, null), months, day)) {
            var from = since.get(entry.supplier().inn());
            if (from != null && isWatched(entry.exchange(), from)) {
                look(entry, day);
            }
        }
    }

    private static boolean isWatched(Exchange exchange, LocalDate since) {
        var entered = exchange.terms().enteredOn();
        return !exchange.dueOn().isBefore(since)
                && (entered == null || !exchange.dueOn().isBefore(entered));
    }

    private void look(Entry entry, LocalDate day) {
        var exchange = entry.exchange();
        if (exchange.state() == ExchangeState.DUE && !day.isBefore(exchange.remindOn()) && isNew(entry, day)) {
            outbox.append(DebtEvents.EXCHANGE_DUE, entry.supplier().inn(), due(entry, day));
        } else if (exchange.state() == ExchangeState.OVERDUE && isNew(entry, day)) {
            outbox.append(DebtEvents.EXCHANGE_OVERDUE, entry.supplier().inn(), overdue(entry, day));
        }
    }

    private boolean isNew(Entry entry, LocalDate day) {
        var exchange = entry.exchange();
        return rows.update(
                        "insert into exchange_told(supplier_inn, kind, month, state, due_on, told_on)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        entry.supplier().inn(),
                        exchange.kind().name(),
                        ExchangeCalendars.number(exchange.month()),
                        exchange.state().name(),
                        exchange.dueOn(),
                        day)
                > 0;
    }

    private static ExchangeDue due(Entry entry, LocalDate day) {
        var exchange = entry.exchange();
        return new ExchangeDue(
                entry.supplier().inn(),
                entry.supplier().oktmo(),
                exchange.kind().name(),
                exchange.month(),
                exchange.dueOn(),
                day,
                ChronoUnit.DAYS.between(day, exchange.dueOn()),
                exchange.terms().agreementId());
    }

    private static ExchangeOverdue overdue(Entry entry, LocalDate day) {
        var exchange = entry.exchange();
        return new ExchangeOverdue(
                entry.supplier().inn(),
                entry.supplier().oktmo(),
                exchange.kind().name(),
                exchange.month(),
                exchange.dueOn(),
                day,
                exchange.daysLate(),
                exchange.terms().agreementId());
    }

    private Map<String, LocalDate> since() {
        var since = new HashMap<String, LocalDate>();
        rows.list(
                "select supplier_inn, since_on from exchange_watch",
                List.of(),
                row -> since.put(row.getString(1), row.getObject(2, LocalDate.class)));
        return since;
    }
}
