package ru.zhku.debt.liability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Page;

@Path("/v1/accounts/{id}/debtors")
@Tag(name = "Должники счёта")
class AccountDebtorsResource {
    private final LiabilityDesk desk;
    private final LiabilityReader reader;

    AccountDebtorsResource(LiabilityDesk desk, LiabilityReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Кто отвечает за долг счёта: имена, идентификаторы, доли, дни",
            description = "Персональные данные: каждое чтение записывается в журнал доступа. Все записи сразу, с"
                    + " прекращёнными и отозванными; on оставляет действующие на день. В ETag — версия для изменений.")
    public RestResponse<Page<DebtorView>> list(
            @PathParam("id") UUID id,
            @QueryParam("on") LocalDate on,
            @QueryParam("purpose") @Parameter(description = "Для чего читается, для журнала") String purpose) {
        var debtors = reader.debtors(id, on, purpose);
        return RestResponse.ResponseBuilder.ok(new Page<>(debtors.views(), null))
                .header(HttpHeaders.ETAG, ETags.of(debtors.version()))
                .build();
    }

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Записано",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordedView.class)))
    @Operation(
            summary = "Записать должника с его днями",
            description =
                    "Доля — точная дробь; сумма долей в любой день не больше целого. Солидарные отвечают вместе за"
                            + " то, что остаётся от долей. If-Match — из GET; пока ничего не записано, \"0\".")
    public RestResponse<RecordedView> enter(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull DebtorRequest request) {
        return created(desk.enter(id, ifMatch, key, request));
    }

    @POST
    @Path("/{debtorId}/acts")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(summary = "Прекратить обязанность последним днём (END) или отозвать ошибочную запись (WITHDRAW)")
    public RestResponse<RecordedView> act(
            @PathParam("id") UUID id,
            @PathParam("debtorId") UUID debtorId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull DebtorActRequest request) {
        var recorded = desk.act(id, debtorId, ifMatch, key, request);
        return RestResponse.ResponseBuilder.ok(recorded)
                .header(HttpHeaders.ETAG, ETags.of(recorded.version()))
                .build();
    }

    static RestResponse<RecordedView> created(RecordedView recorded) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, recorded)
                .header(HttpHeaders.ETAG, ETags.of(recorded.version()))
                .build();
    }
}
