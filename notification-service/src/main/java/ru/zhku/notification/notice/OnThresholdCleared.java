package ru.zhku.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.notification.contract.HeardEvents;
import ru.zhku.notification.contract.ThresholdCleared;
import ru.zhku.notification.notice.domain.NoticeAct;
import ru.zhku.notification.notice.domain.NoticeReason;

/** A debt is below the threshold again: warnings that have not gone out are not wanted any more. */
@ApplicationScoped
class OnThresholdCleared implements EventHandler {
    private final ThresholdMarks marks;
    private final NoticeRepository notices;
    private final NoticeActs acts;

    OnThresholdCleared(ThresholdMarks marks, NoticeRepository notices, NoticeActs acts) {
        this.marks = marks;
        this.notices = notices;
        this.acts = acts;
    }

    @Override
    public EventType type() {
        return HeardEvents.THRESHOLD_CLEARED;
    }

    @Override
    public void handle(Event event) {
        var cleared = event.data(ThresholdCleared.class);
        if (cleared.accountId() == null) {
            throw Refusal.of("event-incomplete", "type", event.type());
        }
        if (!marks.mark(cleared.accountId(), event.sequence(), false)) {
            return;
        }
        for (var notice : notices.unsentWarnings(cleared.accountId())) {
            if (notice.leased) {
                notices.askToCancel(notice.id); // the mail worker has it in hand: it goes now, or not at all
            } else {
                acts.doByService(notice, NoticeAct.CANCEL, null, NoticeReason.DEBT_CLEARED);
            }
        }
    }
}
