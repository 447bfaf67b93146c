package ru.zhku.debt.ledger;

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
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;

@Path("/v1/accounts/{id}/statement")
@Tag(name = "Книга расчётов")
class StatementResource {
    private final Statements statements;
    private final Caller caller;
    private final BusinessClock clock;

    StatementResource(Statements statements, Caller caller, BusinessClock clock) {
        this.statements = statements;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.XLSX})
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(
            summary = "Выписка по лицевому счёту на любой день",
            description =
                    "В CSV и XLSX — начисления, оплаченное деньгами и снятое исправлениями порознь, за ними строки, проведённые сотрудниками (сторно, перенос, списание,"
                            + " их отмены), с номерами строк и исправлений, к которым они относятся, и итоги.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatementView.class)),
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public StatementView statement(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        var scope = new Scope(caller.oktmoScope(), caller.supplierScope());
        return statements.of(id, AsOf.of(asOf, clock.today()), scope);
    }
}
