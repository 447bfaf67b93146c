package ru.zhku.debt.cause.domain;

import java.util.EnumSet;
import java.util.Set;
import ru.zhku.kit.web.Labelled;

/** What became of a recorded cause. */
public enum CauseState implements Labelled {
    PROPOSED("Предложена"),
    CONFIRMED("Подтверждена"),
    ENDED("Прекращена"),
    REPLACED("Заменена другой до подтверждения"),
    REJECTED("Отклонена"),
    SUPERSEDED("Сменена новым предложением");

    /** Confirmed on the days of their validity. */
    public static final Set<CauseState> DECIDED = EnumSet.of(CONFIRMED, ENDED);

    /** Proposed only, on the days of their validity. */
    public static final Set<CauseState> OPEN = EnumSet.of(PROPOSED, SUPERSEDED);

    private final String label;

    CauseState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
