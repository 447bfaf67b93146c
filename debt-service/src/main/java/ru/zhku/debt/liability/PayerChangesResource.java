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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/accounts/{id}/payer-changes")
@Tag(name = "Должники счёта")
class PayerChangesResource {
    private final LiabilityDesk desk;
    private final LiabilityStore store;
    private final RegisterPayers payers;
    private final LiabilityCallers callers;

    PayerChangesResource(LiabilityDesk desk, LiabilityStore store, RegisterPayers payers, LiabilityCallers callers) {
        this.desk = desk;
        this.store = store;
        this.payers = payers;
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
                            schema = @Schema(implementation = RecordedView.class)))
    @Operation(
            summary = "Записать смену плательщика с дня",
            description =
                    "Долг за дни до этого остаётся за прежними, с этого дня отвечают новые; месяц, в который попал"
                            + " день, делится по дням (ЖК РФ 153). Неоплаченный капремонт переходит к новому собственнику, если"
                            + " прежний — не публичный (ЖК РФ 158 ч. 3).")
    public RestResponse<RecordedView> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull PayerChangeRequest request) {
        return AccountDebtorsResource.created(desk.changePayer(id, ifMatch, key, request));
    }

    @GET
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.SUPPLIER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Смены плательщика, последние сначала, без имён",
            description = "Рядом — реестры, в которых сменилось имя плательщика: поводы записать смену.")
    public PayerChangeView list(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var account = callers.account(id);
        var found = store.changes(account.seq(), Cursor.id(cursor), size + 1);
        var page = Page.of(found, size, last -> Cursor.encode(last.id()));
        return new PayerChangeView(page.items(), page.next(), payers.changes(account.seq()));
    }
}
