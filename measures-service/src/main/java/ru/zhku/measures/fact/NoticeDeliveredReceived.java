package ru.zhku.measures.fact;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.measures.contract.MeasuresEvents;
import ru.zhku.measures.contract.NoticeDelivered;

/** A notice reached its addressee: counted beside the litigation row. */
@ApplicationScoped
class NoticeDeliveredReceived implements EventHandler {
    private final FactStore facts;

    NoticeDeliveredReceived(FactStore facts) {
        this.facts = facts;
    }

    @Override
    public EventType type() {
        return MeasuresEvents.NOTICE_DELIVERED;
    }

    @Override
    public void handle(Event event) {
        var data = event.data(NoticeDelivered.class);
        facts.keep(event, data.oktmo(), data.deliveredOn(), null);
    }
}
