package ru.zhku.debt.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.correction.domain.SuspenseActKind;
import ru.zhku.kit.money.Money;

/** What is asked of money in suspense. */
final class SuspenseRequests {
    private SuspenseRequests() {}

    @Schema(name = "SuspenseRequest")
    record Entry(
            @Schema(required = true) @NotNull String supplierInn,

            @Schema(required = true, description = "День платежа, не позже деловой даты") @NotNull
            LocalDate paidOn,

            @Schema(required = true, description = "Больше нуля") @NotNull
            Money amount,

            @Schema(required = true, description = "Код операции банка, свой у каждой операции поставщика")
            @NotBlank
            @Size(max = 90)
            @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
            String operationCode,

            @Schema(nullable = true, description = "Номер лицевого счёта, как его назвал банк")
            @Size(max = 40)
            @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
            String statedAccount,

            @Schema(nullable = true) Resource resource,
            @Schema(nullable = true) YearMonth serviceMonth,

            @Schema(
                    nullable = true,
                    description = "Плательщик и назначение платежа дословно: персональные данные, читаются только по"
                            + " /payer")
            @Size(max = 1000)
            @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
            String payer,

            @Schema(nullable = true, description = "Без имён и других персональных данных")
            @Size(max = 500)
            @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
            String note) {}

    @Schema(name = "SuspenseIntakeRequest")
    record Intake(
            @Schema(required = true, description = "Реестр PAYMENTS с отложенными строками") @NotNull
            UUID registerId,

            @Schema(nullable = true, description = "Номера строк; не названы — все с неизвестным счётом")
            @Size(min = 1, max = 10_000)
            List<@NotNull @Positive Long> lines) {}

    @Schema(name = "SuspenseActRequest")
    record Act(
            @Schema(required = true) @NotNull SuspenseActKind kind,

            @Schema(nullable = true, description = "ASSIGN: на какой счёт; того же поставщика")
            UUID accountId,

            @Schema(
                    nullable = true,
                    description = "ASSIGN: какой ресурс оплатить; по умолчанию названный банком, если он назван")
            Resource resource,

            @Schema(nullable = true, description = "ASSIGN: какой месяц оплатить первым; по умолчанию названный банком")
            YearMonth serviceMonth,

            @Schema(
                    nullable = true,
                    description = "TAKE_BACK, RETURN_TO_PAYER: день, с дня платежа по деловую дату; по умолчанию она")
            LocalDate on,

            @Schema(nullable = true, description = "RETURN_TO_PAYER: номер платёжного поручения, обязателен")
            @Size(max = 100)
            @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
            String documentNumber,

            @Schema(required = true, description = "Без имён и других персональных данных")
            @NotBlank
            @Size(max = 500)
            @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
            String reason) {}
}
