package ru.zhku.debt.cause;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import ru.zhku.debt.cause.domain.CauseRule;
import ru.zhku.debt.cause.domain.CauseState;
import ru.zhku.debt.cause.domain.DebtCause;

/** Which recorded causes are asked for. */
class CauseSearch {
    @QueryParam("accountId")
    UUID accountId;

    @QueryParam("supplierInn")
    String supplierInn;

    @QueryParam("cause")
    List<DebtCause> cause;

    @QueryParam("state")
    List<CauseState> state;

    @QueryParam("rule")
    List<CauseRule> rule;

    @QueryParam("validOn")
    @Parameter(description = "Действующие в этот день")
    LocalDate validOn;
}
