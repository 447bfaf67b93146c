package ru.zhku.debt.agreement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.agreement.domain.AgreementKind;
import ru.zhku.debt.agreement.domain.AgreementState;
import ru.zhku.kit.money.Money;

/** A page of the list of agreements. */
@Schema(name = "AgreementPage")
record AgreementsView(@Schema(required = true) List<Item> items, String next) {

    @Schema(name = "AgreementItem")
    record Item(
            @Schema(required = true) UUID id,
            @Schema(required = true) UUID accountId,
            @Schema(required = true) String accountNumber,
            @Schema(required = true) String supplierInn,
            @Schema(required = true) AgreementKind kind,
            @Schema(required = true) LocalDate concludedOn,
            @Schema(required = true) AgreementState state,
            @Schema(required = true) LocalDate since,
            @Schema(required = true) Money amount,
            @Schema(required = true) Money paid,

            @Schema(required = true, description = "Снято без уплаты: списание, сторно, перерасчёт")
            Money credited,

            @Schema(required = true) Money rest,
            @Schema(required = true) Money shortfall,
            @Schema(nullable = true) LocalDate breachedOn,
            @Schema(nullable = true) LocalDate completedOn,
            @Schema(nullable = true) LocalDate nextDueOn,
            @Schema(nullable = true) Money nextAmount,

            @Schema(required = true, description = "Записанное состояние нынешними фактами не подтверждается")
            boolean factsDiffer,

            @Schema(required = true, description = "День, на который посчитано")
            LocalDate asOf) {
        private static final String AMOUNT = "Сумма, руб.";
        private static final String PAID = "Уплачено, руб.";
        private static final String REST = "Осталось, руб.";
        private static final String SHORTFALL = "Не хватает, руб.";
        private static final String NEXT = "К следующему сроку, руб.";
        private static final String CREDITED = "Снято без уплаты, руб.";
        static final String[] SUMS = {AMOUNT, PAID, REST, SHORTFALL, NEXT, CREDITED};
        static final List<String> HEADER = List.of(
                "Лицевой счёт",
                "ИНН поставщика",
                "Вид",
                "Заключено",
                "Состояние",
                "С какого дня",
                AMOUNT,
                PAID,
                REST,
                SHORTFALL,
                "Нарушено",
                "Исполнено",
                "Следующий срок",
                NEXT,
                "Факты расходятся",
                "На день",
                CREDITED);

        List<Object> cells() {
            return Arrays.asList(
                    accountNumber,
                    supplierInn,
                    kind,
                    concludedOn,
                    state,
                    since,
                    amount,
                    paid,
                    rest,
                    shortfall,
                    breachedOn,
                    completedOn,
                    nextDueOn,
                    nextAmount,
                    factsDiffer,
                    asOf,
                    credited);
        }
    }
}
