package ru.zhku.notification.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Stream;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.notification.account.domain.AccountDebt;
import ru.zhku.notification.contract.AccountDebtChanged;
import ru.zhku.notification.contract.HeardEvents;

/** Keeps the local picture of debts. */
@ApplicationScoped
class OnAccountDebtChanged implements EventHandler {
    private final DebtBuffer buffer;

    OnAccountDebtChanged(DebtBuffer buffer) {
        this.buffer = buffer;
    }

    @Override
    public EventType type() {
        return HeardEvents.ACCOUNT_DEBT_CHANGED;
    }

    @Override
    public void handle(Event event) {
        var data = event.data(AccountDebtChanged.class);
        if (!isWhole(data)) {
            throw Refusal.of("event-incomplete", "type", event.type());
        }
        buffer.add(
                event.sequence(),
                new AccountDebt(
                        data.accountId(),
                        data.accountNumber(),
                        data.supplierInn(),
                        data.oktmo(),
                        data.consumerGroup(),
                        data.tenure(),
                        data.asOf(),
                        data.overdue(),
                        data.monthlyCharge(),
                        data.overdueMonths(),
                        data.overdueSince(),
                        data.oldestServiceMonth(),
                        data.overThreshold()));
    }

    private static boolean isWhole(AccountDebtChanged data) {
        return Stream.of(
                        data.accountId(),
                        data.accountNumber(),
                        data.supplierInn(),
                        data.oktmo(),
                        data.consumerGroup(),
                        data.asOf(),
                        data.overdue(),
                        data.monthlyCharge())
                .allMatch(Objects::nonNull);
    }
}
