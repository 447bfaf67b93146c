package ru.zhku.debt.pause;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import ru.zhku.debt.pause.domain.PauseKind;

/** Which pauses are asked for. */
class PauseSearch {
    @QueryParam("accountId")
    UUID accountId;

    @QueryParam("supplierInn")
    String supplierInn;

    @QueryParam("kind")
    List<PauseKind> kind;

    @QueryParam("activeOn")
    @Parameter(description = "Действующие в этот день")
    LocalDate activeOn;
}
