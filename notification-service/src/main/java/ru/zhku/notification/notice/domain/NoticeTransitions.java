package ru.zhku.notification.notice.domain;

import static ru.zhku.notification.notice.domain.NoticeAct.CANCEL;
import static ru.zhku.notification.notice.domain.NoticeAct.CONFIRM_DELIVERY;
import static ru.zhku.notification.notice.domain.NoticeAct.FAIL;
import static ru.zhku.notification.notice.domain.NoticeAct.HAND_OVER;
import static ru.zhku.notification.notice.domain.NoticeAct.POST;
import static ru.zhku.notification.notice.domain.NoticeAct.RENDER;
import static ru.zhku.notification.notice.domain.NoticeAct.SEND;
import static ru.zhku.notification.notice.domain.NoticeState.CANCELLED;
import static ru.zhku.notification.notice.domain.NoticeState.DELIVERED;
import static ru.zhku.notification.notice.domain.NoticeState.FAILED;
import static ru.zhku.notification.notice.domain.NoticeState.READY;
import static ru.zhku.notification.notice.domain.NoticeState.REQUESTED;
import static ru.zhku.notification.notice.domain.NoticeState.SENT;

import java.util.List;
import ru.zhku.kit.problem.Refusal;

/** Every way a notice can go: from, act, to, and the event that tells others. What is not here is refused. */
public final class NoticeTransitions {
    public record Transition(NoticeState from, NoticeAct act, NoticeState to, String event) {}

    private static final String DELIVERED_EVENT = "notice-delivered";
    private static final String FAILED_EVENT = "notice-failed";
    /** Only where another service asked for the letter and waits to hear what became of it. */
    private static final String FAILED_IF_ASKED = "notice-failed if asked by another service";

    public static final List<Transition> ALL = List.of(
            new Transition(REQUESTED, RENDER, READY, null),
            new Transition(REQUESTED, FAIL, FAILED, FAILED_EVENT),
            new Transition(REQUESTED, CANCEL, CANCELLED, FAILED_IF_ASKED),
            new Transition(READY, SEND, SENT, null),
            new Transition(READY, POST, SENT, null),
            new Transition(READY, HAND_OVER, DELIVERED, DELIVERED_EVENT),
            new Transition(READY, FAIL, FAILED, FAILED_EVENT),
            new Transition(READY, CANCEL, CANCELLED, FAILED_IF_ASKED),
            new Transition(SENT, HAND_OVER, DELIVERED, DELIVERED_EVENT),
            new Transition(SENT, CONFIRM_DELIVERY, DELIVERED, DELIVERED_EVENT),
            new Transition(SENT, FAIL, FAILED, FAILED_EVENT));

    private NoticeTransitions() {}

    /** @throws Refusal {@code notice-act-refused} when the act is not possible in this state */
    public static Transition of(NoticeState from, NoticeAct act) {
        return ALL.stream()
                .filter(t -> t.from() == from && t.act() == act)
                .findFirst()
                .orElseThrow(() -> Refusal.of("notice-act-refused", "act", act.label(), "state", from.label()));
    }

    /** The table as a Mermaid diagram, for the README. */
    public static String diagram() {
        var lines = new StringBuilder("stateDiagram-v2\n    [*] --> REQUESTED\n");
        for (var t : ALL) {
            lines.append("    %s --> %s: %s%s%n"
                    .formatted(t.from(), t.to(), t.act(), t.event() == null ? "" : " / " + t.event())
                    .replace("\r", ""));
        }
        return lines.toString();
    }
}
