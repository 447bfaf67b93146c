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

/**
 * Everything that is recorded of one agreement.
 *
 * @param debt the sum of what could be covered on the day of conclusion
 * @param baseline the charges of that debt, with what is covered of each
 */
record AgreementFile(
        UUID id,
        AccountRef account,
        AgreementKind kind,
        Document document,
        long debt,
        boolean coversCurrent,
        Entry entry,
        List<CoveredCharge> baseline,
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

    /** Whatever is paid of the rest of the debt counts too. */
    boolean isOverPart() {
        return terms.amount() < debt;
    }

    long version() {
        return acts.size() + 1L;
    }
}
