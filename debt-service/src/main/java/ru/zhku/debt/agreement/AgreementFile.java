package ru.zhku.debt.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.agreement.domain.AgreementActKind;
import ru.zhku.debt.agreement.domain.AgreementKind;
import ru.zhku.debt.agreement.domain.CoveredCharge;
import ru.zhku.debt.agreement.domain.RepaymentAgreement;

/** Everything that is recorded of one agreement. */
record AgreementFile(
        UUID id,
        AccountRef account,
        AgreementKind kind,
        Document document,
        long debt,
        boolean coversCurrent,
        Entry entry,
        List<CoveredCharge> covered,
        List<Act> acts,
        RepaymentAgreement terms) {

    /** A court's ruling or another paper; both may be null. */
    record Document(String number, LocalDate on) {}

    record Entry(String by, Instant at) {}

    record Act(
            int no,
            AgreementActKind kind,
            LocalDate on,
            String reason,
            Integer scheduleNo,
            Document document,
            Entry entry) {}

    long version() {
        return acts.size() + 1L;
    }
}
