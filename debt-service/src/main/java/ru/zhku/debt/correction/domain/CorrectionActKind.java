package ru.zhku.debt.correction.domain;

import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.web.Labelled;

/** What is done with a proposed correction. */
public enum CorrectionActKind implements Labelled {
    APPROVE("Утвердить предложенное", CorrectionState.APPROVED),
    REJECT("Отклонить предложенное", CorrectionState.REJECTED);

    private final String label;
    private final CorrectionState to;

    CorrectionActKind(String label, CorrectionState to) {
        this.label = label;
        this.to = to;
    }

    @Override
    public String label() {
        return label;
    }

    /** @throws Refusal {@code correction-act-not-possible}: only what is proposed is decided */
    public CorrectionState from(CorrectionState state) {
        if (state != CorrectionState.PROPOSED) {
            throw Refusal.at("/kind", "correction-act-not-possible", "act", this, "state", state.label());
        }
        return to;
    }
}
