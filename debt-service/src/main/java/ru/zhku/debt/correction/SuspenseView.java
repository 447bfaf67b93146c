package ru.zhku.debt.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.correction.domain.IntakeOutcome;
import ru.zhku.debt.correction.domain.SuspenseActKind;
import ru.zhku.debt.correction.domain.SuspenseAge;
import ru.zhku.debt.correction.domain.SuspenseState;
import ru.zhku.kit.money.Money;

@Schema(name = "Suspense")
record SuspenseView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String supplierInn,
        @Schema(required = true) String oktmo,
        @Schema(required = true) SuspenseState state,
        @Schema(required = true) LocalDate paidOn,

        @Schema(required = true, description = "Сколько денег ждёт со дня платежа, на деловую дату")
        SuspenseAge age,

        @Schema(required = true) Money amount,
        @Schema(required = true) String operationCode,
        @Schema(nullable = true) String statedAccount,
        @Schema(nullable = true) Resource resource,
        @Schema(nullable = true) YearMonth serviceMonth,

        @Schema(nullable = true, description = "Из какого реестра взято; null — внесено вручную")
        UUID registerId,

        @Schema(nullable = true) Long line,
        @Schema(nullable = true) String note,

        @Schema(required = true, description = "Записан ли плательщик; сам он — по /payer")
        boolean hasPayer,

        @Schema(required = true) LocalDate enteredOn,
        @Schema(required = true) String enteredBy,
        @Schema(required = true) Instant enteredAt,
        @Schema(required = true) List<Act> acts,
        @Schema(required = true) long version) {

    @Schema(name = "SuspenseAct")
    record Act(
            @Schema(required = true) int no,
            @Schema(required = true) SuspenseActKind kind,
            @Schema(required = true) LocalDate on,
            @Schema(nullable = true) UUID accountId,
            @Schema(nullable = true) String accountNumber,
            @Schema(nullable = true) Resource resource,
            @Schema(nullable = true) YearMonth serviceMonth,

            @Schema(nullable = true, description = "Документ проводки, как в выписке (corrections.documentId)")
            UUID documentId,

            @Schema(required = true) String reason,
            @Schema(nullable = true) String documentNumber,
            @Schema(required = true) String madeBy,
            @Schema(required = true) Instant madeAt) {}

    @Schema(name = "SuspensePayer")
    record Payer(
            @Schema(required = true) UUID suspenseId,
            @Schema(required = true) String payer) {}

    @Schema(name = "SuspenseIntake")
    record Intake(
            @Schema(required = true) UUID registerId,
            @Schema(required = true) long taken,
            @Schema(required = true) Money amount,

            @Schema(required = true, description = "Невзятые строки и почему")
            List<Skipped> skipped) {}

    @Schema(name = "SuspenseIntakeSkipped")
    record Skipped(
            @Schema(required = true) long line,
            @Schema(required = true) IntakeOutcome outcome,

            @Schema(required = true, description = "Что делать дальше")
            String detail) {}

    @Schema(name = "SuspenseSummary")
    record Summary(
            @Schema(required = true, description = "Пришло: зачислено, возвращено и не выяснено вместе")
            Totals totals,

            @Schema(required = true) List<OfSupplier> bySupplier) {}

    /** {@code received} = {@code assigned} + {@code returned} + {@code open}; annulled records are no money. */
    @Schema(name = "SuspenseTotals")
    record Totals(
            @Schema(required = true) long count,
            @Schema(required = true) Money received,
            @Schema(required = true) Money assigned,
            @Schema(required = true) Money returned,
            @Schema(required = true) Money open) {}

    @Schema(name = "SuspenseSummaryOfSupplier")
    record OfSupplier(
            @Schema(required = true) String supplierInn,
            @Schema(required = true) Totals totals,

            @Schema(required = true, description = "Невыясненное по времени со дня платежа, на деловую дату")
            List<OfAge> openByAge) {}

    @Schema(name = "SuspenseSummaryOfAge")
    record OfAge(
            @Schema(required = true) SuspenseAge age,
            @Schema(required = true) long count,
            @Schema(required = true) Money amount) {}

    @Schema(name = "SuspenseRequest")
    record EntryRequest(
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
    record IntakeRequest(
            @Schema(required = true, description = "Реестр PAYMENTS с отложенными строками") @NotNull
            UUID registerId,

            @Schema(nullable = true, description = "Номера строк; не названы — все с неизвестным счётом")
            @Size(min = 1, max = 10_000)
            List<@NotNull @Positive Long> lines) {}

    @Schema(name = "SuspenseActRequest")
    record ActRequest(
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
