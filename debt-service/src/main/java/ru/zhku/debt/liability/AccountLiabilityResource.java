package ru.zhku.debt.liability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.security.Roles;

@Path("/v1/accounts/{id}/liability")
@Tag(name = "Должники счёта")
class AccountLiabilityResource {
    private final LiabilityReader reader;

    AccountLiabilityResource(LiabilityReader reader) {
        this.reader = reader;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.XLSX})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.SUPPLIER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Кто сколько должен по счёту на день, до копейки, без имён",
            description =
                    "Неоплаченное каждого начисления делится по дням его месяца и долям этих дней; лишние копейки —"
                            + " наибольшим остаткам. Оплата должника не называет, поэтому уменьшает все части соразмерно. CSV и XLSX —"
                            + " построчно, в сумме весь долг.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = LiabilityView.class)),
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public LiabilityView liability(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        return reader.liability(id, asOf);
    }
}
