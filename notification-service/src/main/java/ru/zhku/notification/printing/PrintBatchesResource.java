package ru.zhku.notification.printing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.security.Roles;
import ru.zhku.notification.template.domain.TemplateCode;

/** Many letters as one document for the printer; after posting them, one bulk act marks them all. */
@Path("/v1/print-batches")
@Tag(name = "Печать писем")
class PrintBatchesResource {
    private static final String PDF = "application/pdf";

    @Schema(name = "PrintBatchBody")
    record BatchBody(
            @Schema(description = "Пусто: письма всех видов")
            List<@NotNull TemplateCode> templateCode) {}

    @Schema(name = "PrintBatch")
    record BatchView(
            @NotNull UUID id,
            @NotNull LocalDate createdOn,
            @NotNull String createdBy,
            @NotNull Integer count,
            @NotNull List<UUID> noticeIds) {}

    private final PrintBatches batches;

    PrintBatchesResource(PrintBatches batches) {
        this.batches = batches;
    }

    @POST
    @RolesAllowed({Roles.RESIDENT_CLERK, Roles.ADMIN})
    @Operation(summary = "Собрать готовые письма в пакет печати: не больше 500, сначала давние, каждое один раз")
    @APIResponse(
            responseCode = "201",
            description = "Пакет собран; документ — по Location + /document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BatchView.class)))
    public RestResponse<BatchView> gather(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull BatchBody body) {
        var batch = batches.gather(key, body);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, batch)
                .location(URI.create("/v1/print-batches/" + batch.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.RESIDENT_CLERK, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Пакет печати")
    public BatchView one(UUID id) {
        return batches.view(id);
    }

    @GET
    @Path("/{id}/document")
    @Produces(PDF)
    @RolesAllowed({Roles.RESIDENT_CLERK, Roles.AUDITOR, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Все письма пакета одним документом; чтение записывается в журнал")
    @APIResponse(
            responseCode = "200",
            description = "PDF",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> document(UUID id) {
        return RestResponse.ResponseBuilder.ok(batches.document(id))
                .header("Content-Disposition", "inline; filename=\"pisma-" + id + ".pdf\"")
                .build();
    }
}
