package ru.zhku.debt.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.strategy.domain.Step;

/** The front door to what was done about the debts of accounts. */
@ApplicationScoped
public class Steps {
    private final StepStore store;

    Steps(StepStore store) {
        this.store = store;
    }

    /** The steps of those of these accounts that have any, without the withdrawn ones. */
    public Map<Long, List<Step>> of(Collection<Long> accountSeqs) {
        return store.of(accountSeqs);
    }
}
