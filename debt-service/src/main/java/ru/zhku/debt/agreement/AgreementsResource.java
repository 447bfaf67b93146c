package ru.zhku.debt.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Limits;

@Path("/v1/agreements")
@Tag(name = "Соглашения о погашении")
class AgreementsResource {
    private final AgreementService service;
    private final AgreementQuery query;
    private final AgreementCallers callers;

    AgreementsResource(AgreementService service, AgreementQuery query, AgreementCallers callers) {
        this.service = service;
        this.query = query;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Записано",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgreementView.class)))
    @Operation(
            summary = "Записать заключённое соглашение о погашении",
            description = "Рассрочивает долг, просроченный на день заключения. Действующее соглашение у счёта одно.")
    public RestResponse<AgreementView> conclude(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull AgreementRequest request) {
        var view = service.conclude(key, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/v1/agreements/" + view.id()))
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{id}/acts")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Продлить, расторгнуть или восстановить соглашение",
            description = "Прежние графики и действия остаются. Восстановление снимает записанное нарушение.")
    public RestResponse<AgreementView> act(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull AgreementActRequest request) {
        return tagged(service.act(id, ifMatch, key, request));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(
            summary = "Соглашения",
            description = "JSON — постранично, CSV и XLSX — весь список, заключённые последними сначала."
                    + " Состояние — на деловую дату.")
    public AgreementsView list(
            @BeanParam AgreementSearch search,
            @QueryParam("sort") @Parameter(description = "По умолчанию -concludedOn; в CSV и XLSX — всегда")
                    String sort,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return query.page(
                search, callers.scope(search.supplierInn), AgreementOrder.parse(sort), cursor, Limits.of(limit));
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(
            summary = "Соглашения",
            description = "JSON — постранично, CSV и XLSX — весь список, заключённые последними сначала."
                    + " Состояние — на деловую дату.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @BeanParam AgreementSearch search,
            @QueryParam("sort") @Parameter(description = "По умолчанию -concludedOn; в CSV и XLSX — всегда")
                    String sort,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        AgreementOrder.demandKnown(sort);
        return query.all(search, callers.scope(search.supplierInn));
    }

    @GET
    @Path("/summary")
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Число и суммы соглашений под тем же отбором, всего и по состояниям")
    public AgreementQuery.SummaryView summary(@BeanParam AgreementSearch search) {
        return query.summary(search, callers.scope(search.supplierInn));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(
            summary = "Соглашение на любой день, не раньше его заключения",
            description = "Состояние выводится из фактов; график — с ожидаемым и уплаченным нарастающим итогом. CSV и"
                    + " XLSX — график.")
    public RestResponse<AgreementView> one(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        return tagged(service.view(id, asOf));
    }

    @GET
    @Path("/{id}")
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(
            summary = "Соглашение на любой день, не раньше его заключения",
            description = "Состояние выводится из фактов; график — с ожидаемым и уплаченным нарастающим итогом. CSV и"
                    + " XLSX — график.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table schedule(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        return ScheduleTable.of(service.view(id, asOf).schedule());
    }

    private static RestResponse<AgreementView> tagged(AgreementView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
