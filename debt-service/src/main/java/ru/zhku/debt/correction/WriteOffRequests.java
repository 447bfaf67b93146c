package ru.zhku.debt.correction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.correction.domain.WriteOffActKind;
import ru.zhku.debt.correction.domain.WriteOffReason;
import ru.zhku.kit.money.Money;

/** What is asked of write-offs. */
final class WriteOffRequests {
    private WriteOffRequests() {}

    @Schema(name = "WriteOffRequest")
    record Proposal(
            @Schema(required = true) @NotNull UUID accountId,
            @Schema(required = true) @NotNull WriteOffReason reasonCode,

            @Schema(required = true, description = "Без имён и других персональных данных")
            @NotBlank
            @Size(max = 500)
            @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
            String reason,

            @Schema(required = true, description = "Документ-основание: решение, определение, акт")
            @NotBlank
            @Size(max = 100)
            @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
            String documentNumber,

            @Schema(required = true, description = "Не позже деловой даты") @NotNull
            LocalDate documentOn,

            @Schema(nullable = true, description = "Списываемые начисления; либо они, либо limitationExpiredBefore")
            @Size(min = 1, max = 2_000)
            List<@NotNull @Valid Share> charges,

            @Schema(
                    nullable = true,
                    description = "Все неоплаченные начисления, последний день давности которых раньше этого дня; день"
                            + " не позже деловой даты")
            LocalDate limitationExpiredBefore,

            @Schema(nullable = true, description = "Вместе с limitationExpiredBefore: только эти ресурсы")
            @Size(min = 1, max = 20)
            List<@NotNull Resource> resources) {}

    @Schema(name = "WriteOffShare")
    record Share(
            @Schema(required = true, description = "chargeId из выписки") @NotNull
            UUID chargeId,

            @Schema(nullable = true, description = "Больше нуля; по умолчанию весь неоплаченный остаток")
            Money amount) {}

    @Schema(name = "WriteOffActRequest")
    record Act(
            @Schema(required = true) @NotNull WriteOffActKind kind,

            @Schema(nullable = true, description = "Обязательна у REJECT и REVERSE; без имён")
            @Size(max = 500)
            @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
            String reason) {}

    @Schema(name = "WriteOffLimitRequest")
    record Limit(
            @Schema(required = true, examples = "47733000")
            @NotBlank
            @Pattern(regexp = "\\d{8}|\\d{11}", message = "Нужны 8 или 11 цифр")
            String oktmo,

            @Schema(required = true, description = "Не раньше деловой даты") @NotNull
            LocalDate validFrom,

            @Schema(required = true, description = "До этой суммы включительно достаточно одного сотрудника") @NotNull
            Money amount,

            @Schema(required = true, description = "Чем установлен")
            @NotBlank
            @Size(max = 300)
            @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
            String legalBasis) {}
}
