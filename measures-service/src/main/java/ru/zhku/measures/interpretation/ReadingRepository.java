package ru.zhku.measures.interpretation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ReadingRepository implements PanacheRepositoryBase<ReadingEntity, UUID> {

    List<ReadingEntity> ofPlan(UUID planId) {
        return list("planId = ?1 order by mechanismId, order", planId);
    }
}
