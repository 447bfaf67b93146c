package ru.zhku.notification.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.notification.notice.domain.NoticeState;
import ru.zhku.notification.template.domain.TemplateCode;

@ApplicationScoped
class NoticeRepository implements PanacheRepositoryBase<NoticeEntity, UUID> {

    /** Numbers of letters: growing, unique, with gaps where a request was undone. */
    List<Long> nextNumbers(int count) {
        return getEntityManager()
                .createNativeQuery("select nextval('notice_number') from generate_series(1, ?1)", Long.class)
                .setParameter(1, count)
                .getResultList();
    }

    /** Locks the row until the transaction ends. @param oktmo null for any municipality */
    NoticeEntity locked(UUID id, String oktmo) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(notice -> oktmo == null || oktmo.equals(notice.oktmo))
                .orElseThrow(() -> Refusal.of("not-found"));
    }

    /** Orders are taken one after another, so that two at once do not make two letters for one account. */
    void takeTurns() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('notice-orders', 4))")
                .getSingleResult();
    }

    /** Of these accounts those for which a letter of the kind is already on its way out. */
    Set<UUID> accountsWithUnsent(Collection<UUID> accountIds, TemplateCode code) {
        return find(
                        "accountId in ?1 and templateCode = ?2 and state in ?3",
                        accountIds,
                        code,
                        List.of(NoticeState.REQUESTED, NoticeState.READY))
                .stream()
                .map(notice -> notice.accountId)
                .collect(Collectors.toSet());
    }

    /** Remembers that a notice in the mail worker's hands is not wanted any more. */
    void askToCancel(UUID id) {
        getEntityManager()
                .createNativeQuery("update notice set cancel_asked = true where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    List<NoticeEntity> unsentWarnings(UUID accountId) {
        return find(
                        "accountId = ?1 and templateCode = ?2 and state in ?3",
                        accountId,
                        TemplateCode.PRETRIAL_WARNING,
                        List.of(NoticeState.REQUESTED, NoticeState.READY))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
