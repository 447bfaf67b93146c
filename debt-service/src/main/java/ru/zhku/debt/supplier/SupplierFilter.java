package ru.zhku.debt.supplier;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import ru.zhku.debt.account.domain.CheckDigits;
import ru.zhku.kit.problem.Refusal;

/** A mistyped ИНН in a filter is refused: an empty answer would look like a supplier to whom nobody owes. */
class SupplierFilter {
    private static final String PARAMETER = "supplierInn";

    @ServerRequestFilter
    public void demandInn(ContainerRequestContext request) {
        var inns = request.getUriInfo().getQueryParameters().getOrDefault(PARAMETER, List.of());
        if (!inns.stream().allMatch(CheckDigits::isInn)) {
            throw Refusal.at(
                    PARAMETER,
                    "malformed-parameter",
                    "name",
                    PARAMETER,
                    "expected",
                    "ИНН из 10 или 12 цифр с верными контрольными цифрами");
        }
    }
}
