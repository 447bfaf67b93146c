package ru.zhku.debt.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.exchange.domain.ExchangeState;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.intake.domain.RegisterKind;

@Schema(name = "ExchangeCalendar")
record ExchangeCalendarView(
        @Schema(required = true) List<Item> items,

        @Schema(nullable = true) String next) implements Table {

    @Schema(name = "ExchangeCalendarItem")
    record Item(
            @Schema(required = true) String supplierInn,
            @Schema(required = true) String supplierName,

            @Schema(required = true, description = "Месяц, в котором данные должны прийти")
            YearMonth month,

            @Schema(required = true) RegisterKind kind,

            @Schema(required = true, description = "Последний день в срок")
            LocalDate dueOn,

            @Schema(required = true) ExchangeState state,
            @Schema(nullable = true) LocalDate receivedOn,

            @Schema(required = true, description = "Календарных дней после срока, до получения или до asOf")
            long daysLate,

            @Schema(nullable = true, description = "Первый реестр с этими данными")
            UUID registerId,

            @Schema(nullable = true, description = "Соглашение об обмене; null — срок плана")
            UUID agreementId,

            @Schema(required = true, description = "С этого дня о сроке напоминают")
            LocalDate remindOn,

            @Schema(required = true, description = "Срок перенесён с выходного в году, календарь которого не введён")
            boolean calendarUnverified,

            @Schema(required = true, description = "День, на который посчитано")
            LocalDate asOf) {
        static Item of(ExchangeCalendars.Entry entry, LocalDate asOf) {
            var exchange = entry.exchange();
            var register = exchange.register();
            return new Item(
                    entry.supplier().inn(),
                    entry.supplier().name(),
                    exchange.month(),
                    exchange.kind(),
                    exchange.dueOn(),
                    exchange.state(),
                    register == null ? null : register.receivedOn(),
                    exchange.daysLate(),
                    register == null ? null : register.id(),
                    exchange.terms().agreementId(),
                    exchange.remindOn(),
                    exchange.calendarUnverified(),
                    asOf);
        }

        /** Sorts as the list does: by month, ИНН and kind. */
        String place() {
            return month + " " + supplierInn + " " + kind.ordinal();
        }
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        return List.of(
                "ИНН поставщика",
                "Поставщик",
                "Месяц",
                "Вид данных",
                "Срок",
                "Состояние",
                "Получено",
                "Дней после срока",
                "Реестр",
                "Соглашение",
                "На день");
    }

    @Override
    @JsonIgnore
    public Stream<List<Object>> rows() {
        return items.stream()
                .map(i -> Arrays.asList(
                        i.supplierInn,
                        i.supplierName,
                        i.month,
                        i.kind.label(),
                        i.dueOn,
                        i.state.label(),
                        i.receivedOn,
                        i.daysLate,
                        i.registerId,
                        i.agreementId,
                        i.asOf));
    }
}
