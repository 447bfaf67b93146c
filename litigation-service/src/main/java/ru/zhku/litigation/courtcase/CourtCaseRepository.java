package ru.zhku.litigation.courtcase;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.courtcase.domain.CaseState;
import ru.zhku.litigation.courtcase.domain.CaseTable;

@ApplicationScoped
class CourtCaseRepository implements PanacheRepositoryBase<CourtCase, UUID> {
    Optional<CourtCase> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<CourtCase> live(UUID candidateId) {
        return find("candidateId = ?1 and state in ?2", candidateId, List.copyOf(CaseTable.live()))
                .firstResultOptional();
    }

    /** What was paid for the court order on this debt that the court cancelled last. */
    Money paidForCancelledOrder(UUID candidateId) {
        return find(
                        "candidateId = ?1 and state = ?2 and duty is not null order by decidedOn desc, id desc",
                        candidateId,
                        CaseState.ORDER_CANCELLED)
                .firstResultOptional()
                .map(cancelled -> Money.ofKopecks(cancelled.duty))
                .orElse(Money.ZERO);
    }

    List<CourtCaseAct> acts(UUID caseId) {
        return getEntityManager()
                .createQuery("from CourtCaseAct where caseId = ?1 order by seq", CourtCaseAct.class)
                .setParameter(1, caseId)
                .getResultList();
    }
}
