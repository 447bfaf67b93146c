package ru.zhku.debt.agreement;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import ru.zhku.debt.agreement.domain.AgreementKind;
import ru.zhku.debt.agreement.domain.AgreementState;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;

/** Which agreements are asked for; several values of one parameter are alternatives. */
class AgreementSearch {
    @QueryParam("accountId")
    UUID accountId;

    @QueryParam("state")
    List<AgreementState> state;

    @QueryParam("kind")
    List<AgreementKind> kind;

    @QueryParam("supplierInn")
    String supplierInn;

    @QueryParam("breachedFrom")
    @Parameter(description = "Первый день нарушения, включительно")
    LocalDate breachedFrom;

    @QueryParam("breachedTo")
    @Parameter(description = "Первый день нарушения, исключительно")
    LocalDate breachedTo;

    @QueryParam("factsDiffer")
    @Parameter(description = "true — записанное нарушение или исполнение нынешними фактами не подтверждается")
    Boolean factsDiffer;

    String where(Scope scope, List<Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add("true");
        add(conditions, values, "a.id = ?", accountId);
        add(conditions, values, "a.oktmo = ?", scope.oktmo());
        add(conditions, values, "a.supplier_inn = ?", scope.supplierInn());
        add(conditions, values, "s.breached_on >= ?", AsOf.known("breachedFrom", breachedFrom));
        add(conditions, values, "s.breached_on < ?", AsOf.known("breachedTo", breachedTo));
        add(conditions, values, "s.facts_differ = ?", factsDiffer);
        among(conditions, "s.state", state);
        among(conditions, "g.kind", kind);
        return String.join(" and ", conditions);
    }

    private static void add(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static void among(List<String> conditions, String column, List<? extends Enum<?>> codes) {
        if (!codes.isEmpty()) {
            conditions.add(column + " in ("
                    + codes.stream().map(code -> "'" + code.name() + "'").collect(Collectors.joining(", ")) + ")");
        }
    }
}
