package ru.zhku.debt.agreement.domain;

import java.time.LocalDate;

/** An act after the conclusion; {@code no} counts from 1 in the order in which they were recorded. */
public record AgreementAct(int no, AgreementActKind kind, LocalDate on) {
    boolean lifts(Finding finding) {
        return kind == AgreementActKind.REINSTATE && no > finding.afterAct();
    }

    boolean confirms() {
        return kind != AgreementActKind.CANCEL;
    }
}
