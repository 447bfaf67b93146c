package ru.zhku.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Stream;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.notification.contract.HeardEvents;
import ru.zhku.notification.contract.ThresholdExceeded;

/** A debt crossed the threshold: a pre-trial warning is due, one for each crossing. */
@ApplicationScoped
class OnThresholdExceeded implements EventHandler {
    private static final String NOBODY_TO_WARN = "MUNICIPAL_VACANT";

    private final ThresholdMarks marks;
    private final NewNotices newNotices;

    OnThresholdExceeded(ThresholdMarks marks, NewNotices newNotices) {
        this.marks = marks;
        this.newNotices = newNotices;
    }

    @Override
    public EventType type() {
        return HeardEvents.THRESHOLD_EXCEEDED;
    }

    @Override
    public void handle(Event event) {
        var crossing = event.data(ThresholdExceeded.class);
        if (Stream.of(crossing.accountId(), crossing.oktmo(), crossing.crossedOn(), crossing.overdue())
                .anyMatch(Objects::isNull)) {
            throw Refusal.of("event-incomplete", "type", event.type());
        }
        boolean news = marks.mark(crossing.accountId(), event.sequence(), true);
        if (news && !NOBODY_TO_WARN.equals(crossing.tenure())) {
            newNotices.forCrossing(crossing, event.id());
        }
    }
}
