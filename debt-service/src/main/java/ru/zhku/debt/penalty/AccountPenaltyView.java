package ru.zhku.debt.penalty;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.penalty.domain.AllocationPolicy;
import ru.zhku.debt.penalty.domain.MoratoriumTest;
import ru.zhku.debt.penalty.domain.PenaltyPolicy;
import ru.zhku.debt.penalty.domain.PenaltySchedule;
import ru.zhku.debt.penalty.domain.RatePolicy;
import ru.zhku.debt.penalty.domain.RoundingPolicy;
import ru.zhku.kit.money.Money;

/** The penalty of a personal account, reckoned from the ledger; also the content of the printed form. */
@Schema(name = "AccountPenalty")
record AccountPenaltyView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) String address,
        @Schema(required = true) String supplierInn,
        @Schema(required = true) String supplierName,
        @Schema(required = true) LocalDate asOf,
        YearMonth serviceMonthFrom,

        @Schema(description = "Не включительно") YearMonth serviceMonthTo,

        @Schema(required = true) Policy policy,

        @Schema(
                required = true,
                description = "Вступившие в силу начисления по сроку оплаты; пени остаются и после оплаты долга")
        List<Charge> charges,

        @Schema(required = true, description = "Сумма по начислениям; то же, что accruedPenalty")
        Money totalPenalty,

        @Schema(required = true, description = "Начислено по закону; что присудил суд, стоит отдельно")
        Money accruedPenalty,

        @Schema(required = true, description = "Решения и приказы суда по счёту, которые действуют на этот день")
        List<Award> awards,

        @Schema(description = "Присуждено пеней; нет, если хотя бы одно решение не делит сумму на долг и пени")
        Money awardedPenalty,

        @Schema(required = true, description = "По этот день ставки проверены человеком")
        LocalDate ratesVerifiedThrough,

        @Schema(required = true, description = "На что обратить внимание; пусто, если не на что")
        List<String> warnings,

        @Schema(required = true, description = "Применённые нормы через точку с запятой")
        String legalBasis) {

    @Schema(name = "PenaltyAward")
    record Award(
            @Schema(required = true) UUID caseId,

            @Schema(required = true, description = "Исход: код словаря litigation-service")
            String outcome,

            @Schema(required = true) LocalDate decidedOn,
            @Schema(required = true) Money awarded,

            @Schema(description = "Из них пени; нет, если этого не записали")
            Money penalty) {}

    /** Zero without decisions; null as soon as one decision does not say how much of it is penalty. */
    static Money penaltyOf(List<Award> awards) {
        var sum = Money.ZERO;
        for (var award : awards) {
            if (award.penalty() == null) {
                return null;
            }
            sum = sum.plus(award.penalty());
        }
        return sum;
    }

    @Schema(name = "PenaltyPolicy")
    record Policy(
            @Schema(required = true) RatePolicy ratePolicy,
            @Schema(required = true) MoratoriumTest moratorium497Test,
            @Schema(required = true) AllocationPolicy allocation,
            @Schema(required = true) RoundingPolicy rounding) {
        static Policy of(PenaltyPolicy policy) {
            return new Policy(policy.ratePolicy(), policy.moratorium497Test(), policy.allocation(), policy.rounding());
        }
    }

    @Schema(name = "AccountPenaltyCharge")
    record Charge(
            @Schema(required = true, description = "chargeId выписки")
            UUID id,

            @Schema(required = true) Resource resource,
            @Schema(required = true) YearMonth serviceMonth,
            @Schema(required = true) String documentNumber,
            @Schema(required = true) PenaltySchedule schedule,
            @Schema(required = true) LocalDate dueOn,
            @Schema(required = true) Money charged,

            @Schema(required = true, description = "Не оплачено на день расчёта")
            Money outstanding,

            @Schema(required = true) Money penalty,
            @Schema(required = true) List<SegmentView> segments) {}

    /** Rows that a printed form would have. */
    int segmentCount() {
        return charges.stream().mapToInt(charge -> charge.segments.size()).sum();
    }
}
