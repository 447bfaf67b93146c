package ru.zhku.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.problem.ProblemCatalogue;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;
import ru.zhku.notification.notice.NoticeRequests.ActBody;
import ru.zhku.notification.notice.NoticeRequests.ActItem;
import ru.zhku.notification.notice.NoticeRequests.BulkActAnswer;
import ru.zhku.notification.notice.NoticeRequests.BulkActBody;
import ru.zhku.notification.notice.NoticeViews.NoticeView;
import ru.zhku.notification.notice.domain.ActOrder;

/** Takes people's acts on notices, one or many at once. */
@ApplicationScoped
class NoticeActDesk {
    private final NoticeRepository notices;
    private final NoticeActs acts;
    private final NoticeCards cards;
    private final NoticeQuery query;
    private final Idempotency idempotency;
    private final ProblemCatalogue problems;
    private final Scope scope;

    NoticeActDesk(
            NoticeRepository notices,
            NoticeActs acts,
            NoticeCards cards,
            NoticeQuery query,
            Idempotency idempotency,
            ProblemCatalogue problems,
            Scope scope) {
        this.notices = notices;
        this.acts = acts;
        this.cards = cards;
        this.query = query;
        this.idempotency = idempotency;
        this.problems = problems;
        this.scope = scope;
    }

    @Transactional
    NoticeView act(UUID id, String key, String ifMatch, ActBody body) {
        var notice = notices.locked(id, scope.oktmo());
        return idempotency.once(key, body, NoticeView.class, () -> {
            ETags.demand(ifMatch, notice.version);
            var order = body.toOrder();
            acts.check(notice, order);
            acts.doByHand(notice, order, scope.subject());
            notices.flush();
            return cards.of(notice);
        });
    }

    @Transactional
    BulkActAnswer actOnMany(String key, BulkActBody body) {
        body.demandOneTarget();
        return idempotency.once(key, body, BulkActAnswer.class, () -> carryOut(body, false));
    }

    /** What a bulk act would do; changes nothing. */
    @Transactional
    BulkActAnswer dryRun(BulkActBody body) {
        body.demandOneTarget();
        return carryOut(body, true);
    }

    private BulkActAnswer carryOut(BulkActBody body, boolean dryRun) {
        var order = body.toOrder();
        var items = new ArrayList<ActItem>();
        for (var id : targets(body)) {
            items.add(one(id, order, dryRun));
        }
        int refused =
                (int) items.stream().filter(item -> item.refusal() != null).count();
        return new BulkActAnswer(dryRun, items.size() - refused, refused, items);
    }

    private List<UUID> targets(BulkActBody body) {
        if (body.ids() != null) {
            return new LinkedHashSet<>(body.ids()).stream().sorted().toList();
        }
        var ids = query.ids(body.filter(), scope.oktmo(), NoticeRequests.MOST);
        if (ids.size() > NoticeRequests.MOST) {
            throw Refusal.at("/filter", "too-many-items", "most", NoticeRequests.MOST);
        }
        return ids;
    }

    private ActItem one(UUID id, ActOrder order, boolean dryRun) {
        NoticeEntity notice = null;
        try {
            notice = notices.locked(id, scope.oktmo());
            acts.check(notice, order);
            if (!dryRun) {
                acts.doByHand(notice, order, scope.subject());
            }
            return new ActItem(id, notice.state, null, null);
        } catch (Refusal refusal) {
            var state = notice == null ? null : notice.state;
            return new ActItem(id, state, refusal.code(), problems.sentence(refusal));
        }
    }
}
