package ru.zhku.litigation.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.litigation.candidate.AccountPicture.Shown;
import ru.zhku.litigation.contract.LitigationEvents;
import ru.zhku.litigation.contract.ThresholdExceeded;

/** Opens the candidates of an account that crossed the threshold upwards. */
@ApplicationScoped
class ThresholdExceededHandler implements EventHandler {
    private final AccountPicture picture;
    private final CandidateDesk desk;

    ThresholdExceededHandler(AccountPicture picture, CandidateDesk desk) {
        this.picture = picture;
        this.desk = desk;
    }

    @Override
    public EventType type() {
        return LitigationEvents.THRESHOLD_EXCEEDED;
    }

    @Override
    public void handle(Event event) {
        var crossed = event.data(ThresholdExceeded.class);
        var shown = new Shown(
                crossed.accountId(),
                event.sequence(),
                crossed.accountNumber(),
                crossed.supplierInn(),
                crossed.oktmo(),
                crossed.consumerGroup(),
                crossed.tenure(),
                crossed.crossedOn(),
                crossed.overdue(),
                crossed.rentOverdue(),
                crossed.monthlyCharge(),
                crossed.overdueMonths(),
                crossed.overdueSince(),
                crossed.oldestServiceMonth());
        picture.keep(shown);
        if (picture.isNewThreshold(crossed.accountId(), event.sequence())) {
            desk.exceeded(shown, event.id());
        }
    }
}
