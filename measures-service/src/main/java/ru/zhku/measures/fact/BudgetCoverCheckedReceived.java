package ru.zhku.measures.fact;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventHandler;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.measures.contract.BudgetCoverChecked;
import ru.zhku.measures.contract.MeasuresEvents;

/** The estimates of institutions were held against their utilities: row 6. */
@ApplicationScoped
class BudgetCoverCheckedReceived implements EventHandler {
    private final FactStore facts;

    BudgetCoverCheckedReceived(FactStore facts) {
        this.facts = facts;
    }

    @Override
    public EventType type() {
        return MeasuresEvents.BUDGET_COVER_CHECKED;
    }

    @Override
    public void handle(Event event) {
        var data = event.data(BudgetCoverChecked.class);
        facts.keep(event, data.oktmo(), data.year() == null ? null : data.asOf(), null);
    }
}
