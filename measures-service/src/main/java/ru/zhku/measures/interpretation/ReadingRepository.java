package ru.zhku.measures.interpretation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ReadingRepository implements PanacheRepositoryBase<ReadingEntity, UUID> {

    /** Two decisions on one reading at once: the second waits, and then sees the first. Held until the commit. */
    void hold(UUID planId, String mechanismId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:reading, 3))")
                .setParameter("reading", planId + "/" + mechanismId)
                .getSingleResult();
    }

    List<ReadingEntity> ofPlan(UUID planId) {
        return list("planId = ?1 order by mechanismId, order", planId);
    }
}
