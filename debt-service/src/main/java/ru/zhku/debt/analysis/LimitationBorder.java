package ru.zhku.debt.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.ageing.Ageing;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.analysis.LimitationQuery.Place;
import ru.zhku.debt.analysis.LimitationQuery.Question;
import ru.zhku.debt.analysis.domain.LimitationWindows;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.DueDates;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.time.WorkingCalendars;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Page;

/** What leaves the recoverable part of the debt, and when: sums by the matrix, lines by the charges. */
@ApplicationScoped
class LimitationBorder {
    private static final int LOOKS_AHEAD_MONTHS = 7;

    private final Ageing ageing;
    private final LimitationQuery query;
    private final WorkingCalendars calendars;
    private final BusinessClock clock;

    LimitationBorder(Ageing ageing, LimitationQuery query, WorkingCalendars calendars, BusinessClock clock) {
        this.ageing = ageing;
        this.query = query;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Schema(name = "LimitationLines")
    record LinesView(
            @Schema(required = true) List<LimitationLine> items,
            @Schema(nullable = true) String next) {}

    LimitationView of(LocalDate asked, List<Dimension> by, Scope scope) {
        var asOf = AsOf.of(asked, clock.today());
        var calendar = calendars.current();
        var cells = ageing.bands(asOf, by, scope, new LimitationWindows(asOf, new DueDates(calendar)));
        boolean known = calendar.knows(asOf.getYear())
                && calendar.knows(asOf.plusMonths(LOOKS_AHEAD_MONTHS).getYear());
        return LimitationView.of(asOf, by, cells, !known);
    }

    LinesView page(LimitationSearch search, Scope scope, String cursor, int size) {
        var found = query.page(question(search, scope), place(cursor), size + 1);
        var page = Page.of(found, size, last -> Cursor.encode(last.seq(), last.dueOn(), last.chargeId()));
        return new LinesView(page.items().stream().map(Place::line).toList(), page.next());
    }

    Pages pages(LimitationSearch search, Scope scope) {
        var question = question(search, scope);
        return (last, limit) -> query.page(question, last == null ? Place.FIRST : last, limit);
    }

    @FunctionalInterface
    interface Pages {
        List<Place> after(Place last, int limit);
    }

    private Question question(LimitationSearch search, Scope scope) {
        var today = clock.today();
        var asOf = AsOf.of(search.asOf, today);
        var dueDates = new DueDates(calendars.current());
        return new Question(search, asOf, asOf.equals(today), scope, new LimitationWindows(asOf, dueDates), dueDates);
    }

    private static Place place(String cursor) {
        if (cursor == null) {
            return Place.FIRST;
        }
        var parts = Cursor.decode(cursor, 3);
        try {
            var due = AsOf.known("cursor", LocalDate.parse(String.valueOf(parts.get(1))));
            return new Place(Long.parseLong(String.valueOf(parts.get(0))), due, Long.parseLong(parts.get(2)), null);
        } catch (NumberFormatException | DateTimeException e) {
            throw (Refusal) Refusal.at("cursor", "malformed-cursor").initCause(e);
        }
    }
}
