package ru.zhku.measures.execution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ExecutionRepository implements PanacheRepositoryBase<ExecutionEntity, UUID> {

    /** Which executions to list; null takes all. */
    record Filter(String oktmo, UUID planId, String mechanismId, LocalDate doneFrom, LocalDate doneTo) {}

    List<ExecutionEntity> ofPlan(UUID planId) {
        return list("planId", planId);
    }

    /** Newest first, one row more than the limit; ids are time-ordered. */
    List<ExecutionEntity> page(Filter filter, UUID beforeId, int limit) {
        var text = new StringBuilder("id < :before");
        var values = Parameters.with("before", beforeId == null ? new UUID(-1L, -1L) : beforeId);
        add(text, values, "oktmo = :oktmo", "oktmo", filter.oktmo());
        add(text, values, "planId = :planId", "planId", filter.planId());
        add(text, values, "mechanismId = :mechanismId", "mechanismId", filter.mechanismId());
        add(text, values, "doneOn >= :doneFrom", "doneFrom", filter.doneFrom());
        add(text, values, "doneOn < :doneTo", "doneTo", filter.doneTo());
        return find(text.toString(), Sort.descending("id"), values)
                .range(0, limit)
                .list();
    }

    private static void add(StringBuilder text, Parameters values, String condition, String name, Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            values.and(name, value);
        }
    }
}
