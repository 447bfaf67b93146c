package ru.zhku.litigation.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.litigation.contract.LitigationEvents;
import ru.zhku.litigation.contract.ThresholdCleared;

/** Withdraws the open candidates of an account that fell below the threshold; what was begun is only marked. */
@ApplicationScoped
class ThresholdClearedHandler implements EventHandler {
    private final AccountPicture picture;
    private final CandidateDesk desk;

    ThresholdClearedHandler(AccountPicture picture, CandidateDesk desk) {
        this.picture = picture;
        this.desk = desk;
    }

    @Override
    public EventType type() {
        return LitigationEvents.THRESHOLD_CLEARED;
    }

    @Override
    public void handle(Event event) {
        var cleared = event.data(ThresholdCleared.class);
        if (picture.isNewThreshold(cleared.accountId(), event.sequence())) {
            desk.cleared(cleared.accountId(), cleared.clearedOn(), event.id());
        }
    }
}
