package ru.zhku.litigation.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.litigation.candidate.AccountPicture.Shown;
import ru.zhku.litigation.contract.AccountDebtChanged;
import ru.zhku.litigation.contract.LitigationEvents;

/** Keeps the amounts current: one statement per event, since thousands come after each register. */
@ApplicationScoped
class AccountDebtChangedHandler implements EventHandler {
    private final AccountPicture picture;

    AccountDebtChangedHandler(AccountPicture picture) {
        this.picture = picture;
    }

    @Override
    public EventType type() {
        return LitigationEvents.ACCOUNT_DEBT_CHANGED;
    }

    @Override
    public void handle(Event event) {
        var debt = event.data(AccountDebtChanged.class);
        picture.keep(new Shown(
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
                debt.oldestServiceMonth()));
    }
}
