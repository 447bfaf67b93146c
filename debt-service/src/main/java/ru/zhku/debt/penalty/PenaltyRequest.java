package ru.zhku.debt.penalty;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.penalty.domain.AllocationPolicy;
import ru.zhku.debt.penalty.domain.MoratoriumTest;
import ru.zhku.debt.penalty.domain.PenaltyPolicy;
import ru.zhku.debt.penalty.domain.PenaltySchedule;
import ru.zhku.debt.penalty.domain.RatePolicy;
import ru.zhku.debt.penalty.domain.RoundingPolicy;
import ru.zhku.kit.money.Money;

/** Charges and payments of one debtor and what is to be reckoned from them. */
@Schema(name = "PenaltyRequest")
record PenaltyRequest(
        @Schema(required = true) @NotNull(message = REQUIRED)
        PenaltySchedule schedule,

        @Schema(required = true, description = "День расчёта; неоплаченное считается по этот день включительно")
        @NotNull(message = REQUIRED)
        @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDate asOf,

        @Schema(description = "Не названное берётся по умолчанию: первые значения списков")
        Policy policy,

        @Schema(required = true)
        @NotEmpty(message = "Нужно хотя бы одно начисление")
        @Size(max = MOST, message = TOO_MANY)
        List<@Valid @NotNull(message = REQUIRED) Charge> charges,

        @Size(max = MOST, message = TOO_MANY) List<@Valid @NotNull(message = REQUIRED) Payment> payments) {
    static final int MOST = 2_000;
    private static final String REQUIRED = "Обязательное значение";
    private static final String TOO_MANY = "Не больше 2000 строк в одном расчёте: разделите его";

    PenaltyRequest {
        payments = payments == null ? List.of() : payments;
    }

    PenaltyPolicy choices() {
        return policy == null ? new PenaltyPolicy(null, null, null, null) : policy.choices();
    }

    @Schema(name = "PenaltyPolicyRequest")
    record Policy(
            RatePolicy ratePolicy,
            MoratoriumTest moratorium497Test,
            AllocationPolicy allocation,
            RoundingPolicy rounding) {
        PenaltyPolicy choices() {
            return new PenaltyPolicy(ratePolicy, moratorium497Test, allocation, rounding);
        }
    }

    @Schema(name = "PenaltyRequestCharge")
    record Charge(
            @Schema(required = true, description = "Имя начисления в этом запросе, без повторов")
            @NotBlank(message = REQUIRED)
            @Size(max = 100, message = "Не длиннее 100 знаков")
            String id,

            @Schema(required = true) @NotNull(message = REQUIRED) @JsonFormat(lenient = OptBoolean.FALSE)
            YearMonth serviceMonth,

            @Schema(required = true, description = "Больше нуля") @NotNull(message = REQUIRED)
            Money amount,

            @Schema(description = "Срок оплаты по договору, берётся как есть; без него — по ЖК РФ 155 ч. 1")
            @JsonFormat(lenient = OptBoolean.FALSE)
            LocalDate dueOn) {}

    @Schema(name = "PenaltyRequestPayment")
    record Payment(
            @Schema(required = true) @NotNull(message = REQUIRED) @JsonFormat(lenient = OptBoolean.FALSE)
            LocalDate paidOn,

            @Schema(required = true, description = "Не ноль; отрицательная сумма — возврат")
            @NotNull(message = REQUIRED)
            Money amount,

            @Schema(description = "Месяц, за который платили; без него — самый ранний срок")
            @JsonFormat(lenient = OptBoolean.FALSE)
            YearMonth serviceMonth) {}
}
