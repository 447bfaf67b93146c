package ru.zhku.litigation.courtcase;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.candidate.domain.Claimant;
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

    /**
     * What was paid for the last court order on this debt that the court cancelled, unless a lawsuit has had the credit
     * since (НК РФ 333.20). The debt may have got another candidate meanwhile, so it is looked for by whose it is.
     */
    Money paidForCancelledOrder(UUID accountId, Claimant claimant) {
        return find(
                        "accountId = ?1 and claimant = ?2 and state = ?3 and duty is not null"
                                + " order by decidedOn desc, id desc",
                        accountId,
                        claimant,
                        CaseState.ORDER_CANCELLED)
                .firstResultOptional()
                .filter(cancelled -> !isCredited(cancelled))
                .map(cancelled -> Money.ofKopecks(cancelled.duty))
                .orElse(Money.ZERO);
    }

    private boolean isCredited(CourtCase cancelled) {
        return count(
                        "accountId = ?1 and claimant = ?2 and dutyCredited > 0 and filedOn >= ?3 and state <> ?4",
                        cancelled.accountId,
                        cancelled.claimant,
                        cancelled.decidedOn,
                        CaseState.RETURNED)
                > 0;
    }

    List<CourtCaseAct> acts(UUID caseId) {
        return getEntityManager()
                .createQuery("from CourtCaseAct where caseId = ?1 order by seq", CourtCaseAct.class)
                .setParameter(1, caseId)
                .getResultList();
    }
}
