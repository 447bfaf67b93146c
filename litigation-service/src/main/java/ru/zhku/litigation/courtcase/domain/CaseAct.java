package ru.zhku.litigation.courtcase.domain;

import java.time.LocalDate;
import ru.zhku.kit.money.Money;

/**
 * A dated fact of a case. What an act of this kind does not carry is null.
 *
 * @param awardedPenalty how much of what was awarded is penalty; null where the court's paper was not read for it
 */
public record CaseAct(
        ActKind kind,
        LocalDate on,
        String number,
        String uid,
        Outcome outcome,
        Money awarded,
        Money awardedPenalty,
        String reason) {

    public static CaseAct of(ActKind kind, LocalDate on) {
        return new CaseAct(kind, on, null, null, null, null, null, null);
    }
}
