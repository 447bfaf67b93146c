package ru.zhku.notification.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.AccessLog;
import ru.zhku.kit.security.Roles;
import ru.zhku.notification.channel.Channels;
import ru.zhku.notification.letter.Letters;

/** The letter of a notice as paper; every reading is in the access log. */
@Path("/v1/notices/{id}/letter")
@Tag(name = "Уведомления")
class LettersResource {
    private static final String PDF = "application/pdf";

    private final NoticeCards cards;
    private final Letters letters;
    private final Channels channels;
    private final AccessLog accessLog;
    private final Scope scope;

    LettersResource(NoticeCards cards, Letters letters, Channels channels, AccessLog accessLog, Scope scope) {
        this.cards = cards;
        this.letters = letters;
        this.channels = channels;
        this.accessLog = accessLog;
        this.scope = scope;
    }

    @GET
    @Produces(PDF)
    @RolesAllowed({Roles.RESIDENT_CLERK, Roles.LAWYER, Roles.AUDITOR, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Письмо для печати, как оно было составлено; чтение записывается в журнал")
    @APIResponse(
            responseCode = "200",
            description = "PDF",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> letter(UUID id) {
        var notice = cards.of(id, scope.oktmo());
        var letter = letters.read(id).orElseThrow(() -> Refusal.of("letter-not-made"));
        accessLog.read("notice-letter", id.toString(), "letter as PDF");
        return RestResponse.ResponseBuilder.ok(channels.print(List.of(letter)))
                .header("Content-Disposition", "inline; filename=\"" + notice.number() + ".pdf\"")
                .build();
    }
}
