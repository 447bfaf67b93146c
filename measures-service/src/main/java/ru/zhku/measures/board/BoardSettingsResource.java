package ru.zhku.measures.board;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.kit.time.BusinessClock;

/** What the board page needs before anybody signs in: where the services are, and which day it is. */
@Path("/v1/board-settings")
@Tag(name = "Board")
class BoardSettingsResource {
    @Schema(name = "BoardSettings")
    record Settings(URI debtUrl, URI litigationUrl, URI notificationUrl, LocalDate today) {}

    private final URI debtUrl;
    private final URI litigationUrl;
    private final URI notificationUrl;
    private final BusinessClock clock;

    BoardSettingsResource(
            @ConfigProperty(name = "zhku.board.debt-url") URI debtUrl,
            @ConfigProperty(name = "zhku.board.litigation-url") URI litigationUrl,
            @ConfigProperty(name = "zhku.board.notification-url") URI notificationUrl,
            BusinessClock clock) {
        this.debtUrl = debtUrl;
        this.litigationUrl = litigationUrl;
        this.notificationUrl = notificationUrl;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(summary = "Addresses of the services as the browser sees them, and the business date")
    public Settings settings() {
        return new Settings(debtUrl, litigationUrl, notificationUrl, clock.today());
    }
}
