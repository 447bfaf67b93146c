package ru.zhku.debt.liability.domain;

import ru.zhku.kit.web.Labelled;

/** Why the payer of an account changes. */
public enum PayerChangeGround implements Labelled {
    OWNERSHIP_TRANSFER("Переход права собственности", true),
    OWNERSHIP_FROM_PUBLIC("Переход права собственности от Российской Федерации, субъекта или муниципалитета", false),
    TENANCY("Договор найма", false),
    OTHER("Иное основание", false);

    private final String label;
    private final boolean passesCapitalRepair;

    PayerChangeGround(String label, boolean passesCapitalRepair) {
        this.label = label;
        this.passesCapitalRepair = passesCapitalRepair;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether unpaid contributions to capital repair pass to the new payer (ЖК 158 ч. 3). */
    public boolean passesCapitalRepair() {
        return passesCapitalRepair;
    }
}
