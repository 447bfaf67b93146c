package ru.zhku.debt.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.exchange.domain.ExchangeState;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/exchange-calendar")
@Tag(name = "Обмен с поставщиками")
class ExchangeCalendarResource {
    private static final String ABOUT =
            "По месяцам, ИНН и видам; выводится из реестров. CHARGES считаются за предыдущий"
                    + " месяц, остальные виды — по дню получения в самом месяце. JSON — постранично, CSV и XLSX — весь список.";

    @Schema(name = "ExchangeSummary")
    record SummaryView(
            @Schema(required = true) LocalDate asOf,
            @Schema(required = true) long count,
            @Schema(required = true) List<OfState> byState) {}

    @Schema(name = "ExchangeSummaryOfState")
    record OfState(
            @Schema(required = true) ExchangeState state,
            @Schema(required = true) long count) {}

    private final ExchangeCalendars calendars;
    private final Caller caller;
    private final BusinessClock clock;

    ExchangeCalendarResource(ExchangeCalendars calendars, Caller caller, BusinessClock clock) {
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.SUPPLIER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN
    })
    @Operation(summary = "Кто из поставщиков что прислал в срок", description = ABOUT)
    public ExchangeCalendarView list(
            @BeanParam ExchangeSearch search, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var after =
                cursor == null ? "" : String.valueOf(Cursor.decode(cursor, 1).get(0));
        var rest = items(search).stream()
                .filter(item -> item.place().compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        var page = Page.of(rest, size, last -> Cursor.encode(last.place()));
        return new ExchangeCalendarView(page.items(), page.next());
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.SUPPLIER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN
    })
    @Operation(summary = "Кто из поставщиков что прислал в срок", description = ABOUT)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @BeanParam ExchangeSearch search, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return new ExchangeCalendarView(items(search), null);
    }

    @GET
    @Path("/summary")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.SUPPLIER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN
    })
    @Operation(summary = "Сколько данных ждут, получено и просрочено, под тем же отбором")
    public SummaryView summary(@BeanParam ExchangeSearch search) {
        var items = items(search);
        var byState = Arrays.stream(ExchangeState.values())
                .map(state -> new OfState(
                        state,
                        items.stream().filter(item -> item.state() == state).count()))
                .toList();
        return new SummaryView(AsOf.of(search.asOf, clock.today()), items.size(), byState);
    }

    private List<ExchangeCalendarView.Item> items(ExchangeSearch search) {
        var today = clock.today();
        var asOf = AsOf.of(search.asOf, today);
        var scope = Scope.of(caller.oktmoScope(), caller.supplierScope(), search.supplierInn);
        return calendars.entries(scope, search.months(today), asOf).stream()
                .map(entry -> ExchangeCalendarView.Item.of(entry, asOf))
                .filter(search::wants)
                .toList();
    }
}
