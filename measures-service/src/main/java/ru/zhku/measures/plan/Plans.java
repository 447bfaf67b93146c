package ru.zhku.measures.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.measures.plan.domain.Plan;
import ru.zhku.measures.plan.domain.PlanDocument;

/** The plans in force. A plan never changes, so it is read from the database once. */
@ApplicationScoped
public class Plans {
    private final PlanRepository repository;
    private final ObjectMapper json;
    private final Caller caller;
    private final Map<UUID, Plan> known = new ConcurrentHashMap<>();

    Plans(PlanRepository repository, ObjectMapper json, Caller caller) {
        this.repository = repository;
        this.json = json;
        this.caller = caller;
    }

    /** @throws Refusal {@code not-found} when there is none, or it is another municipality's */
    @Transactional
    public Plan visible(UUID id) {
        var plan = known.containsKey(id)
                ? known.get(id)
                : repository.findByIdOptional(id).map(this::read).orElse(null);
        if (plan == null || !mayBeSeen(plan)) {
            throw Refusal.of("not-found");
        }
        return plan;
    }

    /** Of the caller's municipality, or of all for those who see all. */
    @Transactional
    public List<Plan> visible() {
        return all().stream().filter(this::mayBeSeen).toList();
    }

    /** Every plan, for the work that nobody asked for (daily jobs). */
    @Transactional
    public List<Plan> all() {
        return repository.listAll().stream().map(this::read).toList();
    }

    Plan read(PlanEntity row) {
        return known.computeIfAbsent(row.id, id -> {
            try {
                return Plan.of(id, json.readValue(row.document, PlanDocument.class));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("the stored plan " + id + " cannot be read", e);
            }
        });
    }

    private boolean mayBeSeen(Plan plan) {
        return caller.seesAllMunicipalities() || plan.oktmo().equals(caller.oktmo());
    }
}
