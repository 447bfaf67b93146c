package ru.zhku.debt.setting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;

@Path("/v1/settings")
@Tag(name = "Настройки муниципалитета")
class SettingsResource {
    private final SettingDesk desk;
    private final BusinessClock clock;

    SettingsResource(SettingDesk desk, BusinessClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Что выбрал муниципалитет там, где закон оставляет выбор")
    public RestResponse<SettingView> of(
            @QueryParam("oktmo") @Parameter(description = "Без него — ваш") String oktmo,
            @QueryParam("asOf") LocalDate asOf) {
        return tagged(desk.of(oktmo, AsOf.of(asOf, clock.today())));
    }

    @PUT
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Предложить новый выбор с его первого дня; действует после утверждения другим человеком",
            description =
                    "Прежнее не правится; предложенное — первое в history, решают по нему POST /v1/settings/{id}/acts. Порог и начисление за месяц действуют в стратегии взыскания, остальное —"
                            + " в расчёте пеней по счёту, если в запросе не выбрано иначе. Порог событий threshold-exceeded"
                            + " остаётся тремя начислениями постановления.")
    public RestResponse<SettingView> put(
            @QueryParam("oktmo") @Parameter(description = "Без него — ваш") String oktmo,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull SettingRequest request) {
        return tagged(desk.put(oktmo, ifMatch, request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Одно предложение и решение по нему")
    public RestResponse<SettingView.Row> one(@PathParam("id") UUID id) {
        return tagged(desk.one(id));
    }

    @POST
    @Path("/{id}/acts")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Утвердить или отклонить предложенный выбор",
            description = "Утверждает не тот, кто предложил, и не задним числом. Отклонить своё — значит отозвать.")
    public RestResponse<SettingView.Row> act(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull SettingActRequest request) {
        return tagged(desk.act(id, ifMatch, key, request));
    }

    private static RestResponse<SettingView.Row> tagged(SettingView.Row row) {
        return RestResponse.ResponseBuilder.ok(row)
                .header(HttpHeaders.ETAG, ETags.of(row.revision()))
                .build();
    }

    private static RestResponse<SettingView> tagged(SettingView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
