package ru.zhku.debt.institution;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Page;

@Path("/v1/institutions/{id}/accounts")
@Tag(name = "Муниципальные учреждения")
class InstitutionAccountsResource {
    private final InstitutionDesk desk;
    private final CoverDesk covers;

    InstitutionAccountsResource(InstitutionDesk desk, CoverDesk covers) {
        this.desk = desk;
        this.covers = covers;
    }

    @GET
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Счета учреждения на день",
            description =
                    "Все сразу: их немного. По ИНН плательщика — с группой «Муниципальные организации» на этот день;"
                            + " указание сотрудника сильнее и действует за всё время.")
    public Page<TiedAccountView> list(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        return new Page<>(covers.accounts(id, asOf), null);
    }

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Указать, что счёт принадлежит учреждению или не принадлежит",
            description =
                    "О счёте действует последнее указание, какому бы учреждению оно ни было дано: LINK — счёт этого"
                            + " учреждения, UNLINK — ничей.")
    public RestResponse<InstitutionView> tie(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull TieRequest request) {
        return InstitutionsResource.tagged(desk.tie(id, ifMatch, key, request));
    }
}
