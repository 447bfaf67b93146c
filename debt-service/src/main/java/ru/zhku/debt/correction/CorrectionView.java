package ru.zhku.debt.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.correction.domain.CorrectionActKind;
import ru.zhku.debt.correction.domain.CorrectionKind;
import ru.zhku.debt.correction.domain.CorrectionReason;
import ru.zhku.debt.correction.domain.CorrectionState;
import ru.zhku.debt.ledger.domain.LineIds;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.kit.money.Money;

@Schema(name = "Correction")
record CorrectionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) CorrectionKind kind,

        @Schema(required = true, description = "Проводит только APPROVED; у PROPOSED и REJECTED строк нет")
        CorrectionState state,

        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) String supplierInn,
        @Schema(nullable = true) UUID toAccountId,
        @Schema(nullable = true) String toAccountNumber,

        @Schema(required = true, description = "С чем сравнивается лимит: наибольшая из строк")
        Money amount,

        @Schema(required = true) CorrectionReason reasonCode,
        @Schema(required = true) String reason,
        @Schema(nullable = true) String documentNumber,

        @Schema(nullable = true, description = "Какое исправление этим отменено")
        UUID reverses,

        @Schema(nullable = true, description = "Каким исправлением отменено это")
        UUID reversedBy,

        @Schema(required = true, description = "Деловая дата проводки, до неё — предложения")
        LocalDate businessDate,

        @Schema(required = true) String enteredBy,
        @Schema(required = true) Instant enteredAt,
        @Schema(required = true) List<Line> lines,

        @Schema(nullable = true, description = "Что просили сделать; null у проведённых до введения второго сотрудника")
        CorrectionRequest request,

        @Schema(required = true) List<Act> acts,
        @Schema(required = true) long version) {

    static final String CHARGED = "Начислено этим, руб.";
    static final String PAID = "Оплачено этим, руб.";
    static final List<String> HEADER = List.of(
            "Лицевой счёт",
            "ИНН поставщика",
            "Вид",
            "Состояние",
            "На лицевой счёт",
            "Сумма, руб.",
            CHARGED,
            PAID,
            "Причина",
            "Пояснение",
            "Документ",
            "Деловая дата",
            "Кто внёс",
            "Кто решил",
            "Номер исправления",
            "Отменяет исправление",
            "Отменено исправлением");

    /** What it posted as charges and as payments; neither before it is approved. */
    List<Object> cells() {
        return Arrays.asList(
                accountNumber,
                supplierInn,
                kind.label(),
                state.label(),
                toAccountNumber,
                amount,
                posted(true),
                posted(false),
                reasonCode.label(),
                reason,
                documentNumber,
                businessDate,
                enteredBy,
                acts.isEmpty() ? null : acts.get(acts.size() - 1).madeBy(),
                id,
                reverses,
                reversedBy);
    }

    private Money posted(boolean charges) {
        return lines.stream()
                .filter(line -> charges == (line.dueOn != null))
                .map(Line::amount)
                .reduce(Money::plus)
                .orElse(null);
    }

    @Schema(name = "CorrectionAct")
    record Act(
            @Schema(required = true) int no,
            @Schema(required = true) CorrectionActKind kind,

            @Schema(required = true, description = "Сумма в пределах лимита: второй человек не нужен")
            boolean alone,

            @Schema(required = true) LocalDate on,
            @Schema(nullable = true) String reason,
            @Schema(required = true) String madeBy,
            @Schema(required = true) Instant madeAt) {}

    /** A line of the ledger that this correction posted. */
    @Schema(name = "CorrectionLine")
    record Line(
            @Schema(required = true, description = "Имя строки в выписке")
            UUID lineId,

            @Schema(required = true, description = "CHARGE, CREDIT, PAYMENT или REFUND")
            String kind,

            @Schema(required = true) UUID accountId,
            @Schema(nullable = true) Resource resource,
            @Schema(nullable = true) YearMonth serviceMonth,

            @Schema(required = true, description = "Уменьшение и возврат — отрицательные")
            Money amount,

            @Schema(nullable = true) LocalDate dueOn,
            @Schema(nullable = true) LocalDate paidOn,

            @Schema(required = true, description = "Номер документа начисления или код операции")
            String documentNumber,

            @Schema(nullable = true, description = "Какую строку исправляет")
            UUID correctsId,

            @Schema(nullable = true, description = "Взамен какой строки")
            UUID replacesId) {

        static Line of(CorrectionBook.Posted line, UUID accountId) {
            boolean negative = line.amount() < 0;
            return new Line(
                    LineIds.toUuid(line.id()),
                    line.isCharge() ? (negative ? "CREDIT" : "CHARGE") : (negative ? "REFUND" : "PAYMENT"),
                    accountId,
                    Resource.of(line.resource()),
                    line.month() == PostingBatch.NONE ? null : Months.toYearMonth(line.month()),
                    Money.ofKopecks(line.amount()),
                    line.dueOn(),
                    line.paidOn(),
                    line.words(),
                    line.corrects() == null ? null : LineIds.toUuid(line.corrects()),
                    line.replaces() == null ? null : LineIds.toUuid(line.replaces()));
        }
    }

    @Schema(name = "CorrectionSummary")
    record Summary(
            @Schema(required = true) long count,
            @Schema(required = true) List<OfReason> byReason) {}

    @Schema(name = "CorrectionSummaryOfReason")
    record OfReason(
            @Schema(required = true) CorrectionKind kind,
            @Schema(required = true) CorrectionReason reasonCode,
            @Schema(required = true) long count,

            @Schema(required = true, description = "Начислено, уменьшения отрицательны")
            Money charged,

            @Schema(required = true, description = "Оплачено, возвраты отрицательны")
            Money paid) {}
}
