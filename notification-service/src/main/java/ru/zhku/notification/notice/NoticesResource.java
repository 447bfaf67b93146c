package ru.zhku.notification.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;
import ru.zhku.notification.notice.NoticeRequests.ActBody;
import ru.zhku.notification.notice.NoticeRequests.NewNoticesAnswer;
import ru.zhku.notification.notice.NoticeRequests.NewNoticesBody;
import ru.zhku.notification.notice.NoticeViews.NoticeItem;
import ru.zhku.notification.notice.NoticeViews.NoticeSummary;
import ru.zhku.notification.notice.NoticeViews.NoticeView;

/** Notices to debtors, from the request to the proof of delivery. */
@Path("/v1/notices")
@Tag(name = "Уведомления")
@RolesAllowed({
    Roles.RESIDENT_CLERK,
    Roles.LAWYER,
    Roles.DEBT_ANALYST,
    Roles.PLAN_CONTROLLER,
    Roles.AUDITOR,
    Roles.SERVICE,
    Roles.ADMIN
})
class NoticesResource {
    private static final String CSV = "text/csv";

    private final NoticeQuery query;
    private final NoticeCards cards;
    private final NoticeDesk desk;
    private final NoticeActDesk actDesk;
    private final Scope scope;

    NoticesResource(NoticeQuery query, NoticeCards cards, NoticeDesk desk, NoticeActDesk actDesk, Scope scope) {
        this.query = query;
        this.cards = cards;
        this.desk = desk;
        this.actDesk = actDesk;
        this.scope = scope;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Список уведомлений; с Accept: text/csv — все строки таблицей (UTF-8 с BOM)")
    public Page<NoticeItem> list(
            @BeanParam NoticeFilter filter,
            @QueryParam("sort")
                    @Parameter(
                            description =
                                    "number, accountNumber, templateCode, channel, state, origin, amount,"
                                            + " overdueMonths, asOf, requestedOn, letterOn, sentOn, deliveredOn; минус — по убыванию")
                    String sort,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return query.page(filter.selection(), scope.oktmo(), NoticeOrder.of(sort), cursor, Limits.of(limit));
    }

    @GET
    @Produces(CSV + ";qs=0.5")
    @APIResponse(
            responseCode = "200",
            description = "Таблица",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<StreamingOutput> table(@BeanParam NoticeFilter filter, @QueryParam("sort") String sort) {
        var order = NoticeOrder.of(sort);
        var selection = filter.selection();
        var oktmo = scope.oktmo();
        StreamingOutput rows = out -> NoticeCsv.write(
                out, row -> QuarkusTransaction.requiringNew().run(() -> query.each(selection, oktmo, order, row)));
        return RestResponse.ResponseBuilder.ok(rows, new MediaType("text", "csv", StandardCharsets.UTF_8.name()))
                .header("Content-Disposition", "attachment; filename=\"notices.csv\"")
                .build();
    }

    @GET
    @Path("/summary")
    @Operation(summary = "Сколько уведомлений в каждом состоянии")
    public NoticeSummary summary(@BeanParam NoticeFilter filter) {
        return query.summary(filter.selection(), scope.oktmo());
    }

    @POST
    @RolesAllowed({Roles.RESIDENT_CLERK, Roles.LAWYER, Roles.ADMIN})
    @Operation(summary = "Заказать уведомления: одному счёту, списку или всем по отбору; итог по каждому счёту")
    @APIResponse(
            responseCode = "201",
            description = "Уведомления созданы; отказы перечислены",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewNoticesAnswer.class)))
    @APIResponse(
            responseCode = "200",
            description = "Пробный запуск, или создавать нечего",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewNoticesAnswer.class)))
    public RestResponse<NewNoticesAnswer> order(
            @HeaderParam("Idempotency-Key") @Parameter(required = false, description = "Не нужен при dryRun=true")
                    String key,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Valid @NotNull NewNoticesBody body) {
        if (dryRun) {
            return RestResponse.ok(desk.dryRun(body));
        }
        var answer = desk.order(key, body);
        if (answer.count() == 0) {
            return RestResponse.ok(answer);
        }
        var created = RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, answer);
        if (body.accountId() != null) {
            created.location(URI.create("/v1/notices/" + answer.items().get(0).noticeId()));
        }
        return created.build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Уведомление с его историей")
    @APIResponse(
            responseCode = "200",
            description = "Уведомление; ETag — для действий",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NoticeView.class)))
    public RestResponse<NoticeView> one(UUID id) {
        return tagged(cards.of(id, scope.oktmo()));
    }

    @POST
    @Path("/{id}/acts")
    @RolesAllowed({Roles.RESIDENT_CLERK, Roles.ADMIN})
    @Operation(summary = "Отметить: вручено, сдано на почту, вручение подтверждено, не доставлено, отменено")
    @APIResponse(
            responseCode = "200",
            description = "Уведомление после действия",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NoticeView.class)))
    public RestResponse<NoticeView> act(
            UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull ActBody body) {
        return tagged(actDesk.act(id, key, ifMatch, body));
    }

    private static RestResponse<NoticeView> tagged(NoticeView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }
}
