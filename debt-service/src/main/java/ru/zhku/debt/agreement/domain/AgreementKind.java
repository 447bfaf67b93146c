package ru.zhku.debt.agreement.domain;

import ru.zhku.kit.web.Labelled;

/** Who agreed. */
public enum AgreementKind implements Labelled {
    VOLUNTARY("Добровольное"),
    COURT_APPROVED("Утверждено судом (мировое соглашение, ГПК РФ 153.8–153.11)");

    private final String label;

    AgreementKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
