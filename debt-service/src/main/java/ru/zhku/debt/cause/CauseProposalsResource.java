package ru.zhku.debt.cause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.kit.security.Roles;

@Path("/v1/causes/proposals")
@Tag(name = "Причины задолженности")
class CauseProposalsResource {
    private final CauseProposals proposals;

    CauseProposalsResource(CauseProposals proposals) {
        this.proposals = proposals;
    }

    @POST
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Предложить причины по фактам: счетам accountIds или всем должникам под отбором, порциями",
            description = "Ответ — результат каждого счёта; повторяйте с cursor = next, пока он не null. При"
                    + " dryRun=true ничего не записывается и Idempotency-Key не нужен. Подтверждённое не трогается,"
                    + " отклонённое не предлагается снова год. Правила — GET /v1/cause-codes.")
    public ProposalsView propose(
            @HeaderParam("Idempotency-Key") @Parameter(required = false, description = "Не нужен при dryRun=true")
                    String key,
            @Valid @NotNull ProposalRequest request) {
        return proposals.propose(key, request);
    }
}
