package ru.zhku.debt.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.supplier.Suppliers;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Idempotency;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/exchange-agreements")
@Tag(name = "Обмен с поставщиками")
class ExchangeAgreementsResource {
    private final ExchangeAgreements agreements;
    private final ExchangeCalendars calendars;
    private final Suppliers suppliers;
    private final Caller caller;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    ExchangeAgreementsResource(
            ExchangeAgreements agreements,
            ExchangeCalendars calendars,
            Suppliers suppliers,
            Caller caller,
            Idempotency idempotency,
            BusinessClock clock) {
        this.agreements = agreements;
        this.calendars = calendars;
        this.suppliers = suppliers;
        this.caller = caller;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Transactional
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Записано",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExchangeAgreementView.class)))
    @Operation(
            summary = "Записать соглашение об обмене данными",
            description = "Прежние строки не меняются: в месяце действует соглашение, начавшееся последним. Без"
                    + " соглашения поставщик присылает CHARGES и PAYMENTS до 5 числа включительно.")
    public RestResponse<ExchangeAgreementView> enter(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull ExchangeAgreementRequest request) {
        var view = idempotency.once(key, request, ExchangeAgreementView.class, () -> insert(request));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/v1/exchange-agreements/" + view.id()))
                .build();
    }

    private ExchangeAgreementView insert(ExchangeAgreementRequest request) {
        var supplier = suppliers.demandForCaller(request.supplierInn());
        if (request.validTo() != null && request.validTo().isBefore(request.validFrom())) {
            throw Refusal.at("/validTo", "exchange-agreement-reversed");
        }
        var kinds = EnumSet.noneOf(RegisterKind.class);
        kinds.addAll(request.kinds());
        var plan = calendars.plan();
        var view = new ExchangeAgreementView(
                Ids.next(),
                supplier.inn(),
                List.copyOf(kinds),
                request.dayOfMonth() == null ? plan.dayOfMonth() : request.dayOfMonth(),
                Boolean.TRUE.equals(request.moveOffDaysOff()),
                request.reminderDaysBefore() == null ? plan.reminderDays() : request.reminderDaysBefore(),
                request.validFrom(),
                request.validTo(),
                request.documentNumber(),
                caller.subject(),
                clock.today(),
                clock.now());
        agreements.insert(view);
        return view;
    }

    @GET
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.SUPPLIER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN
    })
    @Operation(summary = "Соглашения об обмене данными, последние сначала")
    public Page<ExchangeAgreementView> list(
            @QueryParam("supplierInn") String supplierInn,
            @QueryParam("activeOn") @Parameter(description = "Действующие в этот день") LocalDate activeOn,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var found = agreements.page(scope(supplierInn), AsOf.known("activeOn", activeOn), Cursor.id(cursor), size + 1);
        return Page.of(found, size, last -> Cursor.encode(last.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.SUPPLIER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN
    })
    @Operation(summary = "Одно соглашение об обмене данными")
    public ExchangeAgreementView one(@PathParam("id") UUID id) {
        return agreements.find(id, scope(null)).orElseThrow(() -> Refusal.of("exchange-agreement-not-found", "id", id));
    }

    private Scope scope(String supplierInn) {
        return Scope.of(caller.oktmoScope(), caller.supplierScope(), supplierInn);
    }
}
