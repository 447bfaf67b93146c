package ru.zhku.measures.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<PlanEntity, UUID> {

    Optional<PlanEntity> ofDocument(String oktmo, String number, LocalDate date) {
        return find("oktmo = ?1 and number = ?2 and date = ?3", oktmo, number, date)
                .firstResultOptional();
    }

    /** Newest first; {@code oktmo} null means every municipality; one row more than the limit. */
    List<PlanEntity> page(String oktmo, LocalDate beforeDate, UUID beforeId, int limit) {
        var sort = Sort.descending("date", "id");
        var last = beforeDate == null ? LocalDate.of(9999, 12, 31) : beforeDate;
        var lastId = beforeId == null ? new UUID(-1L, -1L) : beforeId;
        var later = "(date < ?1 or (date = ?1 and id < ?2))";
        var found = oktmo == null
                ? find(later, sort, last, lastId)
                : find(later + " and oktmo = ?3", sort, last, lastId, oktmo);
        return found.range(0, limit).list();
    }
}
