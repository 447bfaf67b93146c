package ru.zhku.debt.penalty.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.FoldedCharge;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PaymentFact;
import ru.zhku.kit.problem.Refusal;

/**
 * Folds the facts of one account through a day, by the ledger's own rules, and reckons the penalties of its charges.
 * Facts after that day are ignored; a charge that is not yet in force then is not among {@link #charges}, and money
 * that came for it waits as an advance.
 */
public final class PenaltyReckoning {
    /** So many tranches or segments fit into one calculation. */
    public static final int MOST = 100_000;

    private final LocalDate asOf;
    private final AccountFold fold;
    private final ChargeTranches tranches = new ChargeTranches(MOST);
    private final PenaltyCalculation calculation;
    private final Map<Long, FoldedCharge> inForce = new HashMap<>();
    private int segments;

    public PenaltyReckoning(
            PenaltyRules rules,
            PenaltyPolicy policy,
            LocalDate asOf,
            Collection<ChargeFact> charges,
            Collection<PaymentFact> payments) {
        this.asOf = asOf;
        this.calculation = new PenaltyCalculation(rules, policy);
        this.fold = new AccountFold(charges, payments, tranches);
        fold.through((int) asOf.toEpochDay());
        fold.charges().forEach(charge -> inForce.put(charge.fact().id(), charge));
    }

    /** The refund that exceeds what is paid on its day; then nothing else here may be relied on. */
    public Optional<PaymentFact> overdrawn() {
        return Optional.ofNullable(fold.overdrawn());
    }

    /** In force on the day, in the order in which they came. */
    public List<FoldedCharge> charges() {
        return fold.charges();
    }

    public boolean isInForce(ChargeFact charge) {
        return inForce.containsKey(charge.id());
    }

    /** What of the charge is not paid on the day, in kopecks; all of it while it is not in force. */
    public long outstanding(ChargeFact charge) {
        var folded = inForce.get(charge.id());
        return folded == null ? charge.amount() : folded.outstanding();
    }

    /**
     * The penalty of one charge; none while it is not in force.
     *
     * @param dueBasis the norm of the due date, null where it was stated
     * @throws Refusal {@code rates-not-known}, {@code penalty-too-large}
     */
    public ChargePenalty reckon(ChargeFact charge, PenaltySchedule schedule, String dueBasis) {
        var folded = inForce.get(charge.id());
        var penalty = calculation.reckon(new LateCharge(
                schedule,
                Months.toYearMonth(charge.month()),
                LocalDate.ofEpochDay(charge.dueOn()),
                dueBasis,
                folded == null ? List.of() : tranches.of(folded, asOf)));
        segments += penalty.segments().size();
        if (segments > MOST) {
            throw Refusal.of("penalty-too-large", "most", MOST);
        }
        return penalty;
    }

    /** See {@link PenaltyCalculation#legalBasis}. */
    public List<String> legalBasis() {
        return calculation.legalBasis();
    }

    /** See {@link PenaltyCalculation#unverifiedDay}. */
    public Optional<LocalDate> unverifiedDay() {
        return calculation.unverifiedDay();
    }

    /** See {@link PenaltyCalculation#olderLawUntil}. */
    public Optional<LocalDate> olderLawUntil() {
        return calculation.olderLawUntil();
    }
}
