package ru.zhku.debt.inventory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ledger.domain.PostingPurpose;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.web.Cursor;

/** What one posting did to one account on days that an inventory had frozen before. */
@Schema(name = "InventoryChange")
record ChangeView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) String supplierInn,
        @Schema(required = true) Posting posting,

        @Schema(required = true, description = "строки проводки, которые действуют с замороженного дня или раньше")
        List<Fact> facts,

        @Schema(required = true, description = "на сколько проводка изменила бы замороженные итоги")
        Effect effect,

        @JsonIgnore @Schema(hidden = true) Place place) {

    static final List<String> HEADER = List.of(
            "Проводка",
            "День проводки",
            "Назначение проводки",
            "Реестр",
            "Лицевой счёт",
            "ИНН поставщика",
            "Вид строки",
            "Ресурс",
            "Месяц услуги",
            "Действует с",
            "Сумма строки",
            "Документ или код операции",
            "Влияние проводки на долг, срок которого не наступил",
            "Влияние проводки на просроченный долг",
            "Влияние проводки на основной долг",
            "Влияние проводки на авансы",
            "Влияние проводки на сальдо");

    @Schema(name = "InventoryChangePosting")
    record Posting(
            @Schema(required = true) long no,
            @Schema(required = true) String purpose,
            @Schema(required = true) UUID registerId,

            @Schema(required = true, description = "деловая дата проводки")
            LocalDate businessDate,

            @Schema(required = true) Instant postedAt) {}

    @Schema(name = "InventoryChangeFact")
    record Fact(
            @Schema(required = true) UUID id,

            @Schema(required = true, description = "CHARGE, CREDIT, PAYMENT или REFUND")
            String kind,

            @Schema(nullable = true) Resource resource,
            @Schema(nullable = true, examples = "2022-03") String serviceMonth,
            @Schema(required = true) LocalDate inForceOn,
            @Schema(required = true) Money amount,
            @Schema(required = true) String number) {

        private String label() {
            return switch (kind) {
                case "CHARGE" -> "Начисление";
                case "CREDIT" -> "Отрицательное начисление";
                case "PAYMENT" -> "Оплата";
                default -> "Возврат";
            };
        }
    }

    @Schema(name = "InventoryChangeEffect")
    record Effect(
            @Schema(required = true) Money notDue,
            @Schema(required = true) Money overdue,
            @Schema(required = true) Money principal,
            @Schema(required = true) Money advance,
            @Schema(required = true) Money balance) {

        static Effect of(long notDue, long principal, long balance) {
            return new Effect(
                    Money.ofKopecks(notDue),
                    Money.ofKopecks(Math.subtractExact(principal, notDue)),
                    Money.ofKopecks(principal),
                    Money.ofKopecks(Math.subtractExact(principal, balance)),
                    Money.ofKopecks(balance));
        }
    }

    /** How many such changes there are, and what the frozen totals would be with all of them. */
    @Schema(name = "InventoryChanges")
    record Summary(
            @Schema(required = true, description = "число лицевых счетов")
            long accounts,

            @Schema(required = true) long postings,
            @Schema(required = true) long facts,
            @Schema(required = true) InventoryView.Totals frozen,
            @Schema(required = true) Effect effect,

            @Schema(required = true, description = "замороженные итоги вместе с изменениями")
            InventoryView.Totals known) {

        static Summary of(long accounts, long postings, long facts, InventoryView.Totals frozen, Effect effect) {
            var known = new InventoryView.Totals(
                    frozen.notDue().plus(effect.notDue),
                    frozen.overdue().plus(effect.overdue),
                    frozen.principal().plus(effect.principal),
                    frozen.advance().plus(effect.advance),
                    frozen.balance().plus(effect.balance));
            return new Summary(accounts, postings, facts, frozen, effect, known);
        }
    }

    /** Where a change stands in the list. */
    record Place(long posting, long account) {
        static final Place FIRST = new Place(0, 0);

        String cursor() {
            return Cursor.encode(posting, account);
        }

        static Place of(String cursor) {
            if (cursor == null) {
                return FIRST;
            }
            var parts = Cursor.decode(cursor, 2);
            return new Place(Cursors.number(parts.get(0)), Cursors.number(parts.get(1)));
        }
    }

    /** A row for each fact; the effect of the posting stands in its first row only, so that columns can be summed. */
    Stream<List<Object>> rows() {
        var rows = new ArrayList<List<Object>>();
        for (var fact : facts) {
            var row = new ArrayList<Object>(Arrays.asList(
                    posting.no,
                    posting.businessDate,
                    PostingPurpose.valueOf(posting.purpose),
                    posting.registerId,
                    accountNumber,
                    supplierInn,
                    fact.label(),
                    fact.resource,
                    fact.serviceMonth,
                    fact.inForceOn,
                    fact.amount,
                    fact.number));
            row.addAll(
                    rows.isEmpty()
                            ? List.of(effect.notDue, effect.overdue, effect.principal, effect.advance, effect.balance)
                            : Arrays.asList(null, null, null, null, null));
            rows.add(row);
        }
        return rows.stream();
    }
}
