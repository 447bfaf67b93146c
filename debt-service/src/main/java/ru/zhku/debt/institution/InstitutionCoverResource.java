package ru.zhku.debt.institution;

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
import ru.zhku.debt.institution.CoverViews.WholeView;
import ru.zhku.kit.security.Roles;

@Path("/v1/institutions/{id}/cover")
@Tag(name = "Муниципальные учреждения")
class InstitutionCoverResource {
    private final CoverDesk covers;

    InstitutionCoverResource(CoverDesk covers) {
        this.covers = covers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Смета учреждения против ожидаемых коммунальных расходов года, по ресурсам",
            description = "Начисленное за месяцы года и ожидание за остальные: тот же месяц прошлого года, а где счёт"
                    + " тогда ещё не начислялся — среднее за последние начисленные месяцы (до 12). Каждая сумма раскрыта"
                    + " до счёта, ресурса, месяца и начислений. CSV и XLSX — помесячно.")
    public WholeView cover(
            @PathParam("id") UUID id, @QueryParam("year") Integer year, @QueryParam("asOf") LocalDate asOf) {
        return WholeView.of(covers.one(id, covers.question(year, asOf)));
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.5"})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Смета учреждения против ожидаемых коммунальных расходов года, по ресурсам")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table months(
            @PathParam("id") UUID id, @QueryParam("year") Integer year, @QueryParam("asOf") LocalDate asOf) {
        return CoverTables.months(covers.one(id, covers.question(year, asOf)));
    }
}
