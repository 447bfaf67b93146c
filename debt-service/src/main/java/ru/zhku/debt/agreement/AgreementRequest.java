package ru.zhku.debt.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.agreement.domain.AgreementKind;
import ru.zhku.debt.agreement.domain.Tolerance;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

@Schema(name = "AgreementRequest")
record AgreementRequest(
        @Schema(required = true) @NotNull UUID accountId,
        @Schema(required = true) @NotNull AgreementKind kind,

        @Schema(required = true, description = "День заключения, не в будущем") @NotNull
        LocalDate concludedOn,

        @Schema(
                nullable = true,
                description = "Какую часть долга соглашение рассрочивает, начиная с самой старой; по умолчанию весь"
                        + " просроченный на день заключения")
        Money amount,

        @Schema(
                nullable = true,
                description = "true — в долг входит и начисленное, но ещё не просроченное на день заключения;"
                        + " по умолчанию false")
        Boolean coversCurrentCharges,

        @Schema(
                nullable = true,
                description = "true — неуплата в срок начислений, не вошедших в долг, тоже нарушает соглашение;"
                        + " по умолчанию false")
        Boolean checksCurrentCharges,

        @Schema(nullable = true, description = "По умолчанию нулевой") @Valid
        ToleranceBody tolerance,

        @Schema(nullable = true, description = "Обязателен у COURT_APPROVED: определение суда")
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String documentNumber,

        @Schema(nullable = true) LocalDate documentOn,
        @Schema(required = true) @NotNull @Valid ScheduleRequest schedule) {

    @Schema(name = "AgreementTolerance")
    record ToleranceBody(
            @Schema(nullable = true, description = "Недоплата ровно на эту сумму ещё терпима")
            Money amount,

            @Schema(nullable = true, description = "Льготных дней после перенесённого срока; дни паузы не считаются")
            @Min(0)
            @Max(365)
            Integer days) {

        static ToleranceBody of(Tolerance tolerance) {
            return new ToleranceBody(Money.ofKopecks(tolerance.amount()), tolerance.days());
        }
    }

    Tolerance toleranceOrNone() {
        if (tolerance == null) {
            return Tolerance.NONE;
        }
        long kopecks = tolerance.amount == null ? 0 : tolerance.amount.kopecks();
        if (kopecks < 0) {
            throw Refusal.at("/tolerance/amount", "schedule-amount");
        }
        return new Tolerance(kopecks, tolerance.days == null ? 0 : tolerance.days);
    }
}
