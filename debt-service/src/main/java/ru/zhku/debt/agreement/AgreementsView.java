package ru.zhku.debt.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.agreement.domain.AgreementKind;
import ru.zhku.debt.agreement.domain.AgreementState;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.kit.money.Money;

/** A page of the list of agreements; as a table it is the whole list. */
@Schema(name = "AgreementPage")
record AgreementsView(@Schema(required = true) List<Item> items, String next) implements Table {

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
            LocalDate asOf) {}

    @Override
    @JsonIgnore
    public List<String> header() {
        return List.of(
                "Лицевой счёт",
                "ИНН поставщика",
                "Вид",
                "Заключено",
                "Состояние",
                "С какого дня",
                "Сумма, руб.",
                "Уплачено, руб.",
                "Осталось, руб.",
                "Не хватает, руб.",
                "Нарушено",
                "Исполнено",
                "Следующий срок",
                "К следующему сроку, руб.",
                "Факты расходятся",
                "На день",
                "Снято без уплаты, руб.");
    }

    @Override
    @JsonIgnore
    public Stream<List<Object>> rows() {
        return items.stream()
                .map(i -> Arrays.asList(
                        i.accountNumber,
                        i.supplierInn,
                        i.kind,
                        i.concludedOn,
                        i.state,
                        i.since,
                        i.amount,
                        i.paid,
                        i.rest,
                        i.shortfall,
                        i.breachedOn,
                        i.completedOn,
                        i.nextDueOn,
                        i.nextAmount,
                        i.factsDiffer,
                        i.asOf,
                        i.credited));
    }
}
