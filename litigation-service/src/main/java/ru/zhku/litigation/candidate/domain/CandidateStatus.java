package ru.zhku.litigation.candidate.domain;

import ru.zhku.kit.web.Labelled;

/** Where the work on a candidate stands; follows from the acts by {@link CandidateTable}. */
public enum CandidateStatus implements Labelled {
    OPEN("Открыт"),
    CLAIM_SENT("Претензия направлена"),
    IN_COURT("В суде"),
    WITHDRAWN("Снят: долг погашен до порога"),
    CLOSED("Закрыт");

    private final String label;

    CandidateStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
