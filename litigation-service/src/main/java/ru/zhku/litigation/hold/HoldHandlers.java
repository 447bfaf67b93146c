package ru.zhku.litigation.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.litigation.contract.HoldChanged;
import ru.zhku.litigation.contract.LitigationEvents;
import ru.zhku.litigation.hold.domain.HoldKind;

/** Which news of debt-service begins a hold and which ends it: one line for each. */
@ApplicationScoped
class HoldHandlers {
    private final Holds holds;

    HoldHandlers(Holds holds) {
        this.holds = holds;
    }

    private record Handler(EventType type, HoldKind kind, boolean held, Holds holds) implements EventHandler {
        @Override
        public void handle(Event event) {
            holds.keep(event.data(HoldChanged.class), kind, held, event.sequence());
        }
    }

    @Produces
    @Singleton
    EventHandler agreementConcluded() {
        return new Handler(LitigationEvents.AGREEMENT_CONCLUDED, HoldKind.AGREEMENT, true, holds);
    }

    @Produces
    @Singleton
    EventHandler agreementReinstated() {
        return new Handler(LitigationEvents.AGREEMENT_REINSTATED, HoldKind.AGREEMENT, true, holds);
    }

    @Produces
    @Singleton
    EventHandler agreementBreached() {
        return new Handler(LitigationEvents.AGREEMENT_BREACHED, HoldKind.AGREEMENT, false, holds);
    }

    @Produces
    @Singleton
    EventHandler agreementCompleted() {
        return new Handler(LitigationEvents.AGREEMENT_COMPLETED, HoldKind.AGREEMENT, false, holds);
    }

    @Produces
    @Singleton
    EventHandler agreementCancelled() {
        return new Handler(LitigationEvents.AGREEMENT_CANCELLED, HoldKind.AGREEMENT, false, holds);
    }

    @Produces
    @Singleton
    EventHandler escalationHeld() {
        return new Handler(LitigationEvents.ESCALATION_HELD, HoldKind.PAUSE, true, holds);
    }

    @Produces
    @Singleton
    EventHandler escalationReleased() {
        return new Handler(LitigationEvents.ESCALATION_RELEASED, HoldKind.PAUSE, false, holds);
    }
}
