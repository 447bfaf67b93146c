package ru.zhku.debt.correction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.correction.domain.CorrectionActKind;
import ru.zhku.debt.correction.domain.CorrectionKind;
import ru.zhku.debt.correction.domain.CorrectionReason;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

@Schema(name = "CorrectionRequest")
record CorrectionRequest(
        @Schema(required = true) @NotNull CorrectionKind kind,

        @Schema(
                nullable = true,
                description = "STORNO, TRANSFER: счёт, на котором исправляется или с которого переносится")
        UUID accountId,

        @Schema(nullable = true, description = "STORNO: начисление — chargeId из выписки")
        UUID chargeId,

        @Schema(nullable = true, description = "STORNO: платёж — paymentId вида PAYMENT из выписки")
        UUID paymentId,

        @Schema(
                nullable = true,
                description =
                        "STORNO: сколько снять, по умолчанию всё неснятое; TRANSFER: сколько перенести, обязательно")
        Money amount,

        @Schema(nullable = true, description = "STORNO начисления: начислить взамен, с тем же сроком оплаты") @Valid
        Recharge recharge,

        @Schema(nullable = true, description = "TRANSFER: на какой счёт; того же поставщика")
        UUID toAccountId,

        @Schema(
                nullable = true,
                description = "TRANSFER и STORNO платежа: день возврата (и новой оплаты), не позже деловой даты;"
                        + " по умолчанию она")
        LocalDate on,

        @Schema(nullable = true, description = "TRANSFER: с оплаты какого ресурса снять; по умолчанию любого")
        Resource resource,

        @Schema(nullable = true, description = "TRANSFER: какой ресурс оплатить; по умолчанию любой")
        Resource toResource,

        @Schema(nullable = true, description = "TRANSFER: какой месяц оплатить первым")
        YearMonth toServiceMonth,

        @Schema(nullable = true, description = "REVERSAL: отменяемое исправление")
        UUID correctionId,

        @Schema(required = true) @NotNull CorrectionReason reasonCode,

        @Schema(required = true, description = "Без имён и других персональных данных")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String reason,

        @Schema(nullable = true, description = "Номер документа-основания")
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String documentNumber) {

    @Schema(name = "CorrectionRecharge")
    record Recharge(
            @Schema(required = true, description = "Больше нуля") @NotNull
            Money amount) {}

    private static final Map<CorrectionKind, Set<String>> FIELDS = Map.of(
            CorrectionKind.STORNO, Set.of("accountId", "chargeId", "paymentId", "amount", "recharge", "on"),
            CorrectionKind.TRANSFER,
                    Set.of("accountId", "toAccountId", "amount", "on", "resource", "toResource", "toServiceMonth"),
            CorrectionKind.REVERSAL, Set.of("correctionId"));

    @Schema(name = "CorrectionActRequest")
    record Act(
            @Schema(required = true) @NotNull CorrectionActKind kind,

            @Schema(nullable = true, description = "Обязательна у REJECT; без имён")
            @Size(max = 500)
            @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
            String reason) {}

    /** The same with this sum. */
    CorrectionRequest with(Money sum) {
        return new CorrectionRequest(
                kind,
                accountId,
                chargeId,
                paymentId,
                sum,
                recharge,
                toAccountId,
                on,
                resource,
                toResource,
                toServiceMonth,
                correctionId,
                reasonCode,
                reason,
                documentNumber);
    }

    /** @throws Refusal where a field is missing, or is not one of this kind */
    void demandForm() {
        var given = given();
        given.forEach((name, value) -> {
            if (value != null && !FIELDS.get(kind).contains(name)) {
                throw Refusal.at("/" + name, "correction-field-alien", "kind", kind.label(), "field", name);
            }
        });
        switch (kind) {
            case STORNO -> {
                demand(given, "accountId");
                if ((chargeId == null) == (paymentId == null)) {
                    throw Refusal.at("/chargeId", "correction-line-required");
                }
                if (paymentId != null && recharge != null) {
                    throw Refusal.at(
                            "/recharge", "correction-field-alien", "kind", "сторно платежа", "field", "recharge");
                }
                if (chargeId != null && on != null) {
                    throw Refusal.at("/on", "correction-field-alien", "kind", "сторно начисления", "field", "on");
                }
            }
            case TRANSFER -> {
                demand(given, "accountId");
                demand(given, "toAccountId");
                demand(given, "amount");
            }
            case REVERSAL -> demand(given, "correctionId");
        }
        demandPositive("/amount", amount);
        demandPositive("/recharge/amount", recharge == null ? null : recharge.amount);
    }

    private Map<String, Object> given() {
        var given = new LinkedHashMap<String, Object>();
        given.put("accountId", accountId);
        given.put("chargeId", chargeId);
        given.put("paymentId", paymentId);
        given.put("amount", amount);
        given.put("recharge", recharge);
        given.put("toAccountId", toAccountId);
        given.put("on", on);
        given.put("resource", resource);
        given.put("toResource", toResource);
        given.put("toServiceMonth", toServiceMonth);
        given.put("correctionId", correctionId);
        return given;
    }

    private void demand(Map<String, Object> given, String name) {
        if (given.get(name) == null) {
            throw Refusal.at("/" + name, "correction-field-missing", "kind", kind.label(), "field", name);
        }
    }

    static void demandPositive(String pointer, Money amount) {
        if (amount != null && !amount.isPositive()) {
            throw Refusal.at(pointer, "correction-amount");
        }
    }
}
