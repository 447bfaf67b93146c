package ru.zhku.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.notification.channel.domain.Channel;
import ru.zhku.notification.notice.NoticeViews.FactView;
import ru.zhku.notification.notice.NoticeViews.NoticeView;
import ru.zhku.notification.notice.NoticeViews.ProofView;
import ru.zhku.notification.notice.domain.NoticeAct;
import ru.zhku.notification.notice.domain.NoticeState;
import ru.zhku.notification.notice.domain.NoticeTransitions;
import ru.zhku.notification.notice.domain.NoticeTransitions.Transition;
import ru.zhku.notification.notice.domain.Proof;

/** One notice with its history. */
@ApplicationScoped
class NoticeCards {
    private final NoticeRepository notices;
    private final NoticeFacts facts;
    private final NoticeQuery query;

    NoticeCards(NoticeRepository notices, NoticeFacts facts, NoticeQuery query) {
        this.notices = notices;
        this.facts = facts;
        this.query = query;
    }

    /** @param oktmo null for those who see every municipality */
    NoticeView of(UUID id, String oktmo) {
        return of(notices.findByIdOptional(id)
                .filter(notice -> oktmo == null || oktmo.equals(notice.oktmo))
                .orElseThrow(() -> Refusal.of("not-found")));
    }

    NoticeView of(NoticeEntity notice) {
        var proof = notice.proofKind == null ? null : new Proof(notice.proofKind, notice.proofReference);
        var possible = NoticeTransitions.ALL.stream()
                .filter(t -> t.from() == notice.state && t.act().isByHand())
                .map(Transition::act)
                .filter(act -> act != NoticeAct.POST || notice.channel == Channel.LETTER)
                .toList();
        return new NoticeView(
                notice.id,
                notice.version,
                notice.number,
                notice.accountId,
                notice.accountNumber,
                notice.supplierInn,
                notice.oktmo,
                notice.consumerGroup,
                notice.tenure,
                notice.templateCode,
                notice.templateVersion,
                notice.channel,
                notice.state,
                notice.origin,
                notice.requestId,
                notice.replacesId,
                Money.ofKopecks(notice.amount),
                notice.asOf,
                notice.overdueMonths,
                notice.requestedOn,
                notice.letterOn,
                notice.sentOn,
                notice.deliveredOn,
                notice.reason,
                ProofView.of(proof),
                notice.state == NoticeState.READY ? query.waits(notice.id).orElse(null) : null,
                possible,
                facts.of(notice.id).stream().map(FactView::of).toList());
    }
}
