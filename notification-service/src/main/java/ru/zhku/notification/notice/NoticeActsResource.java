package ru.zhku.notification.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.kit.security.Roles;
import ru.zhku.notification.notice.NoticeRequests.BulkActAnswer;
import ru.zhku.notification.notice.NoticeRequests.BulkActBody;

/** One act on many notices, as after a walk to the post office. */
@Path("/v1/notice-acts")
@Tag(name = "Уведомления")
class NoticeActsResource {
    private final NoticeActDesk desk;

    NoticeActsResource(NoticeActDesk desk) {
        this.desk = desk;
    }

    @POST
    @RolesAllowed({Roles.RESIDENT_CLERK, Roles.ADMIN})
    @Operation(summary = "Одно действие над многими уведомлениями, по списку или по отбору; итог по каждому")
    public BulkActAnswer act(
            @HeaderParam("Idempotency-Key") @Parameter(required = false, description = "Не нужен при dryRun=true")
                    String key,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Valid @NotNull BulkActBody body) {
        return dryRun ? desk.dryRun(body) : desk.actOnMany(key, body);
    }
}
