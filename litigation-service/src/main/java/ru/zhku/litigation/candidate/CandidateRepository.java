package ru.zhku.litigation.candidate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.zhku.litigation.candidate.domain.CandidateStatus;
import ru.zhku.litigation.candidate.domain.Claimant;

@ApplicationScoped
class CandidateRepository implements PanacheRepositoryBase<Candidate, UUID> {
    private static final List<CandidateStatus> IN_WORK =
            List.of(CandidateStatus.OPEN, CandidateStatus.CLAIM_SENT, CandidateStatus.IN_COURT);

    List<Candidate> inWork(UUID accountId) {
        return find("accountId = ?1 and status in ?2 order by claimant", accountId, IN_WORK)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The newest candidate of a claimant, whatever became of it. */
    Optional<Candidate> last(UUID accountId, Claimant claimant) {
        return find("accountId = ?1 and claimant = ?2 order by id desc", accountId, claimant)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether another candidate of the same claimant is in work; locks nothing. */
    boolean isAnotherInWork(Candidate candidate) {
        return count(
                        "accountId = ?1 and claimant = ?2 and status in ?3 and id <> ?4",
                        candidate.accountId,
                        candidate.claimant,
                        IN_WORK,
                        candidate.id)
                > 0;
    }

    Optional<Candidate> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<CandidateHistory> history(UUID candidateId) {
        return getEntityManager()
                .createQuery("from CandidateHistory where candidateId = ?1 order by at, id", CandidateHistory.class)
                .setParameter(1, candidateId)
                .getResultList();
    }
}
