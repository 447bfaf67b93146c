package ru.zhku.litigation.courtcase.domain;

import java.time.LocalDate;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.litigation.duty.domain.DutyRoute;
import ru.zhku.litigation.duty.domain.StateDuty;

/**
 * The state duty of a filing as it is stored with the case.
 *
 * @param credited paid before for a court order that was cancelled (НК РФ 333.20), at most the duty
 * @param formula how the duty was reckoned; null where it was stated
 */
public record FilingDuty(Money duty, Money credited, String legalBasis, String formula) {

    /** What the lawyer states instead of the calculation: a sum and its ground, both or none. */
    public record Stated(Money duty, String basis) {
        public Stated {
            if ((duty == null) != (basis == null || basis.isBlank())) {
                throw Refusal.at(duty == null ? "/duty" : "/dutyBasis", "duty-basis-required");
            }
            if (duty != null && duty.isNegative()) {
                throw Refusal.at("/duty", "amount-negative", "amount", duty);
            }
        }
    }

    /**
     * @param paidBefore the duty of the cancelled order on the same debt, zero where there is none
     * @throws Refusal {@code duty-not-known}: the table of the arbitration court (НК РФ 333.21) is not in our data
     */
    public static FilingDuty of(CourtRoute route, Money amount, LocalDate on, Stated stated, Money paidBefore) {
        if (stated.duty() != null) {
            return new FilingDuty(stated.duty(), least(paidBefore, stated.duty()), stated.basis(), null);
        }
        if (route.court() == CourtKind.ARBITRATION) {
            throw Refusal.at("/duty", "duty-not-known");
        }
        var dutyRoute = route.kind() == CaseKind.COURT_ORDER ? DutyRoute.COURT_ORDER : DutyRoute.CLAIM;
        var quote = StateDuty.standard().quote(amount, dutyRoute, on);
        var credited = route.kind() == CaseKind.LAWSUIT ? least(paidBefore, quote.duty()) : Money.ZERO;
        var basis = credited.isPositive() ? quote.legalBasis() + "; зачёт НК РФ 333.20" : quote.legalBasis();
        return new FilingDuty(quote.duty(), credited, basis, quote.formula());
    }

    public Money toPay() {
        return duty.minus(credited);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
