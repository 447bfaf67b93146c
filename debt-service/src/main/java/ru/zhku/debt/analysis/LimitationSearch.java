package ru.zhku.debt.analysis;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.PlanResource;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.analysis.domain.LimitationWindow;

/** Which charges are asked for. */
class LimitationSearch {
    @QueryParam("asOf")
    LocalDate asOf;

    @QueryParam("window")
    @Parameter(description = "Повторённый — любой из названных: в ближайшие три месяца — window=M1&window=M1_3")
    List<LimitationWindow> window;

    @QueryParam("resource")
    List<Resource> resource;

    @QueryParam("planResource")
    List<PlanResource> planResource;

    @QueryParam("consumerGroup")
    List<ConsumerGroup> consumerGroup;

    @QueryParam("tenure")
    List<Tenure> tenure;

    @QueryParam("supplierInn")
    String supplierInn;

    /** The resources that lie in both conditions. */
    List<Short> resources() {
        return Arrays.stream(Resource.values())
                .filter(each -> resource.isEmpty() || resource.contains(each))
                .filter(each -> planResource.isEmpty() || planResource.contains(each.planResource()))
                .map(Resource::number)
                .toList();
    }

    boolean asks(ConsumerGroup group, Tenure held) {
        return (consumerGroup.isEmpty() || consumerGroup.contains(group))
                && (tenure.isEmpty() || tenure.contains(held));
    }
}
