package ru.zhku.debt.strategy;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import ru.zhku.debt.strategy.domain.OverrideKind;

/** Which overrides are asked for. */
class OverrideSearch {
    @QueryParam("accountId")
    UUID accountId;

    @QueryParam("kind")
    OverrideKind kind;

    @QueryParam("activeOn")
    @Parameter(description = "Действующие в этот день")
    LocalDate activeOn;

    @QueryParam("supplierInn")
    String supplierInn;
}
