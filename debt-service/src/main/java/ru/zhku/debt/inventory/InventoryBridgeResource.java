package ru.zhku.debt.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;

@Path("/v1/inventories/{id}/bridge")
@Tag(name = "Инвентаризации")
class InventoryBridgeResource {
    static final String FROM = "Более ранняя инвентаризация того же муниципалитета";

    private final Bridges bridges;
    private final Caller caller;

    InventoryBridgeResource(Bridges bridges, Caller caller) {
        this.bridges = bridges;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.XLSX})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Чем долг этой инвентаризации отличается от долга более ранней, до копейки",
            description = "На начало + движения = на конец по каждому ресурсу, группе потребителей и сроку долга.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BridgeView.class)),
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public BridgeView bridge(
            @PathParam("id") UUID id, @QueryParam("from") @Parameter(description = FROM, required = true) UUID from) {
        return bridges.between(from, id, oktmo());
    }

    private String oktmo() {
        return caller.seesAllMunicipalities() ? null : caller.oktmo();
    }
}
