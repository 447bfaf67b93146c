package ru.zhku.litigation.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.litigation.candidate.AccountPicture.Shown;
import ru.zhku.litigation.contract.AccountDebtChanged;
import ru.zhku.litigation.contract.LitigationEvents;

/**
 * Keeps the amounts current: one statement per event, since thousands come after each register. For an account over
 * the threshold the claimants are looked at too: rent may fall due later than the utilities, the tenure may change,
 * a debt may go on after closed work, and no crossing tells of that.
 */
@ApplicationScoped
class AccountDebtChangedHandler implements EventHandler {
    private final AccountPicture picture;
    private final CandidateDesk desk;

    AccountDebtChangedHandler(AccountPicture picture, CandidateDesk desk) {
        this.picture = picture;
        this.desk = desk;
    }

    @Override
    public EventType type() {
        return LitigationEvents.ACCOUNT_DEBT_CHANGED;
    }

    @Override
    public void handle(Event event) {
        var debt = event.data(AccountDebtChanged.class);
        var shown = new Shown(
                debt.accountId(),
                event.sequence(),
                debt.accountNumber(),
                debt.supplierInn(),
                debt.oktmo(),
                debt.consumerGroup(),
                debt.tenure(),
                debt.asOf(),
                debt.overdue(),
                debt.rentOverdue(),
                debt.monthlyCharge(),
                debt.overdueMonths(),
                debt.overdueSince(),
                debt.oldestServiceMonth());
        boolean news = picture.keep(shown);
        if (news && debt.overThreshold() && picture.isNewThreshold(debt.accountId(), event.sequence())) {
            desk.stillOver(shown, event.id());
        }
    }
}
