package ru.zhku.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.notification.contract.HeardEvents;
import ru.zhku.notification.contract.NoticeRequested;
import ru.zhku.notification.notice.domain.NoticeOrigin;
import ru.zhku.notification.template.domain.TemplateCode;

/** Litigation wants a letter; its request is answered by notice-delivered or notice-failed with the same requestId. */
@ApplicationScoped
class OnNoticeRequested implements EventHandler {
    private final NoticeRepository notices;
    private final NewNotices newNotices;

    OnNoticeRequested(NoticeRepository notices, NewNotices newNotices) {
        this.notices = notices;
        this.newNotices = newNotices;
    }

    @Override
    public EventType type() {
        return HeardEvents.NOTICE_REQUESTED;
    }

    @Override
    public void handle(Event event) {
        var request = event.data(NoticeRequested.class);
        if (Stream.of(request.requestId(), request.accountId(), request.oktmo(), request.amount(), request.asOf())
                .anyMatch(Objects::isNull)) {
            throw Refusal.of("event-incomplete", "type", event.type());
        }
        var code = Arrays.stream(TemplateCode.values())
                .filter(known -> known.name().equals(request.templateCode()))
                .findFirst()
                .orElseThrow(() -> Refusal.of("template-unknown", "code", request.templateCode()));
        boolean known = notices.count(
                        "requestId = ?1 and templateCode = ?2 and origin = ?3",
                        request.requestId(),
                        code,
                        NoticeOrigin.LITIGATION)
                > 0;
        if (!known) {
            newNotices.forLitigation(request, event.id());
        }
    }
}
