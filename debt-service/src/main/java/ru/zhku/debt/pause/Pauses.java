package ru.zhku.debt.pause;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import ru.zhku.debt.pause.domain.PausedDays;
import ru.zhku.debt.pause.domain.PausedFor;

/** The front door to pauses: on which days an account was, is or will be paused, by what is recorded now. */
@ApplicationScoped
public class Pauses {
    private final PauseStore store;

    Pauses(PauseStore store) {
        this.store = store;
    }

    /** The paused days of those of these accounts that have any. */
    public Map<Long, PausedDays> of(Collection<Long> accountSeqs) {
        return store.pausedDays(accountSeqs);
    }

    /** Those of these accounts that are paused on a day: why, and how long as known now. */
    public Map<Long, PausedFor> on(Collection<Long> accountSeqs, LocalDate day) {
        return store.pausedOn(accountSeqs, day);
    }
}
