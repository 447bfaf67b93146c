package ru.zhku.debt.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.correction.domain.WriteOffActKind;
import ru.zhku.debt.correction.domain.WriteOffReason;
import ru.zhku.debt.correction.domain.WriteOffState;
import ru.zhku.kit.money.Money;

@Schema(name = "WriteOff")
record WriteOffView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) String supplierInn,
        @Schema(required = true) String oktmo,
        @Schema(required = true) WriteOffState state,
        @Schema(required = true) WriteOffReason reasonCode,
        @Schema(required = true) String reason,
        @Schema(nullable = true) String legalBasis,
        @Schema(required = true) String documentNumber,
        @Schema(required = true) LocalDate documentOn,
        @Schema(required = true) Money amount,
        @Schema(required = true) LocalDate proposedOn,
        @Schema(required = true) String proposedBy,
        @Schema(required = true) Instant proposedAt,

        @Schema(
                nullable = true,
                description = "Сколько из списанного сейчас лежит не на своих начислениях: пришла оплата, датированная"
                        + " раньше списания. null, пока не проведено или уже отменено")
        Money astray,

        @Schema(required = true) List<Charge> charges,
        @Schema(required = true) List<Act> acts,
        @Schema(required = true) long version) {

    static WriteOffView of(Item item, Money astray, List<Charge> charges, List<Act> acts) {
        return new WriteOffView(
                item.id,
                item.accountId,
                item.accountNumber,
                item.supplierInn,
                item.oktmo,
                item.state,
                item.reasonCode,
                item.reason,
                item.legalBasis,
                item.documentNumber,
                item.documentOn,
                item.amount,
                item.proposedOn,
                item.proposedBy,
                item.proposedAt,
                astray,
                charges,
                acts,
                item.version);
    }

    @Schema(name = "WriteOffItem")
    record Item(
            @Schema(required = true) UUID id,
            @Schema(required = true) UUID accountId,
            @Schema(required = true) String accountNumber,
            @Schema(required = true) String supplierInn,
            @Schema(required = true) String oktmo,
            @Schema(required = true) WriteOffState state,
            @Schema(required = true) WriteOffReason reasonCode,
            @Schema(required = true) String reason,
            @Schema(nullable = true) String legalBasis,
            @Schema(required = true) String documentNumber,
            @Schema(required = true) LocalDate documentOn,
            @Schema(required = true) Money amount,
            @Schema(required = true) int charges,
            @Schema(required = true) LocalDate proposedOn,
            @Schema(required = true) String proposedBy,
            @Schema(required = true) Instant proposedAt,

            @Schema(nullable = true, description = "Деловая дата проводки списания")
            LocalDate postedOn,

            @Schema(nullable = true, description = "Деловая дата проводки отмены")
            LocalDate reversedOn,

            @Schema(required = true) long version) {}

    @Schema(name = "WriteOffCharge")
    record Charge(
            @Schema(required = true) UUID chargeId,
            @Schema(required = true) Resource resource,
            @Schema(required = true) YearMonth serviceMonth,
            @Schema(required = true) LocalDate dueOn,

            @Schema(required = true, description = "Последний день исковой давности без её перерывов")
            LocalDate limitationExpiresOn,

            @Schema(required = true, description = "Не оплачено на день предложения")
            Money outstanding,

            @Schema(required = true, description = "Списывается")
            Money amount) {}

    @Schema(name = "WriteOffAct")
    record Act(
            @Schema(required = true) int no,
            @Schema(required = true) WriteOffActKind kind,

            @Schema(required = true, description = "Состояние после действия")
            WriteOffState state,

            @Schema(required = true, description = "Сумма в пределах лимита: второй человек не нужен")
            boolean alone,

            @Schema(nullable = true, description = "Документ проводки, как в выписке (corrections.documentId)")
            UUID documentId,

            @Schema(required = true) LocalDate on,
            @Schema(nullable = true) String reason,
            @Schema(required = true) String madeBy,
            @Schema(required = true) Instant madeAt) {}

    @Schema(name = "WriteOffSummary")
    record Summary(
            @Schema(required = true) long count,

            @Schema(required = true, description = "Проведено и не отменено")
            Money posted,

            @Schema(required = true) List<Of> byStateAndReason) {}

    @Schema(name = "WriteOffSummaryOf")
    record Of(
            @Schema(required = true) WriteOffState state,
            @Schema(required = true) WriteOffReason reasonCode,
            @Schema(required = true) long count,
            @Schema(required = true) Money amount) {}

    @Schema(name = "WriteOffLimit")
    record Limit(
            @Schema(required = true) UUID id,
            @Schema(required = true) String oktmo,
            @Schema(required = true) LocalDate validFrom,
            @Schema(required = true) Money amount,
            @Schema(required = true) String legalBasis,
            @Schema(required = true) String enteredBy,
            @Schema(required = true) Instant enteredAt) {}
}
