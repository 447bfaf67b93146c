package ru.zhku.debt.exchange;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import ru.zhku.debt.exchange.domain.ExchangeState;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.kit.problem.Refusal;

/** Which part of the calendar is asked for. */
class ExchangeSearch {
    private static final int MOST_MONTHS = 36;

    @QueryParam("from")
    @Parameter(description = "Первый месяц; по умолчанию месяц деловой даты")
    YearMonth from;

    @QueryParam("to")
    @Parameter(description = "Последний месяц, включительно; по умолчанию первый")
    YearMonth to;

    @QueryParam("supplierInn")
    String supplierInn;

    @QueryParam("kind")
    List<RegisterKind> kind;

    @QueryParam("state")
    List<ExchangeState> state;

    @QueryParam("asOf")
    @Parameter(description = "По умолчанию деловая дата; у прошлого дня — то, что к его концу пришло")
    LocalDate asOf;

    /** @throws Refusal {@code exchange-months} when they are reversed or too many */
    ExchangeCalendars.Months months(LocalDate today) {
        var first = from == null ? (to == null ? YearMonth.from(today) : to) : from;
        var last = to == null ? first : to;
        if (last.isBefore(first) || first.plusMonths(MOST_MONTHS).minusMonths(1).isBefore(last)) {
            throw Refusal.at("to", "exchange-months", "most", MOST_MONTHS);
        }
        return new ExchangeCalendars.Months(first, last);
    }

    boolean wants(ExchangeCalendarView.Item item) {
        return (kind.isEmpty() || kind.contains(item.kind())) && (state.isEmpty() || state.contains(item.state()));
    }
}
