package ru.zhku.debt.correction;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/corrections")
@Tag(name = "Исправления")
class CorrectionsResource {
    private final CorrectionService service;
    private final CorrectionStore store;
    private final CorrectionCallers callers;

    CorrectionsResource(CorrectionService service, CorrectionStore store, CorrectionCallers callers) {
        this.service = service;
        this.store = store;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Предложено, а в пределах лимита — сразу проведено",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorrectionView.class)))
    @Operation(
            summary = "Исправить: сторно, перенос, отмена исправления",
            description = "STORNO начисления проводит уменьшение того же ресурса и месяца, как если бы начисления не"
                    + " было: оплата, которая его гасила, гасит другие начисления или становится авансом. STORNO платежа"
                    + " проводит возврат: он берёт сначала из авансов, новых прежде, затем открывает начисления с самым"
                    + " поздним сроком — не обязательно те, что оплатил этот платёж. TRANSFER — возврат на одном счёте"
                    + " и оплата на другом в один день. REVERSAL проводит обратные строки в те же дни. Прежние строки"
                    + " остаются. Сверх лимита муниципального образования (/v1/write-off-limits; нет лимита — всегда)"
                    + " исправление ждёт (PROPOSED), пока его не утвердит другой сотрудник. С лимитом сравнивается всё,"
                    + " что за 12 месяцев решено по счёту одним человеком и не отменено; отмены считаются отдельно.")
    public RestResponse<CorrectionView> enter(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull CorrectionRequest request) {
        var view = service.enter(key, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/v1/corrections/" + view.id()))
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @POST
    @Path("/{id}/acts")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Утвердить или отклонить предложенное исправление",
            description = "Утверждает не тот, кто предложил; проверки повторяются по счёту, каким он стал, и тогда"
                    + " исправление проводится. Предложивший может отклонить своё.")
    public RestResponse<CorrectionView> act(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull CorrectionRequest.Act request) {
        return tagged(service.act(id, ifMatch, key, request));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Исправления, последние сначала", description = "CSV и XLSX выгружают все.")
    public Page<CorrectionView> list(
            @BeanParam CorrectionStore.Search search,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var found = store.page(search, callers.scope(search.supplierInn), Cursor.id(cursor), size + 1);
        var page = Page.of(found, size, last -> Cursor.encode(last.id()));
        return new Page<>(service.views(page.items()), page.next());
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Исправления, последние сначала", description = "CSV и XLSX выгружают все.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @BeanParam CorrectionStore.Search search,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.all(search, callers.scope(search.supplierInn));
    }

    @GET
    @Path("/summary")
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Число и суммы исправлений под тем же отбором, по видам и причинам")
    public CorrectionView.Summary summary(@BeanParam CorrectionStore.Search search) {
        return store.summary(search, callers.scope(search.supplierInn));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Одно исправление и его строки в книге расчётов")
    public RestResponse<CorrectionView> one(@PathParam("id") UUID id) {
        return tagged(service.mine(id));
    }

    private static RestResponse<CorrectionView> tagged(CorrectionView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
