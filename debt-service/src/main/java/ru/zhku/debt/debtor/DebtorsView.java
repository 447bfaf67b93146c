package ru.zhku.debt.debtor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.debtor.Debtors.Judged;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.kit.money.Money;

/** A page of the list of debtors. */
record DebtorsView(@Schema(required = true) List<Item> items, String next) {
    static final String OVERDUE = "Просрочено, руб.";
    static final List<String> HEADER = List.of(
            "Лицевой счёт",
            "ИНН поставщика",
            "Группа потребителей",
            "Основание пользования",
            OVERDUE,
            "В том числе за наём, руб.",
            "Начисление за месяц, руб.",
            "Месяцев просрочки",
            "Просрочено с",
            "Самый ранний месяц",
            "Соглашение",
            "Стадия",
            "Следующее действие");

    static List<Object> cells(Judged judged) {
        var debtor = judged.debtor();
        return List.of(
                debtor.accountNumber(),
                debtor.supplierInn(),
                debtor.consumerGroup(),
                debtor.tenure(),
                Money.ofKopecks(debtor.overdue()),
                Money.ofKopecks(debtor.rentOverdue()),
                Money.ofKopecks(debtor.monthlyCharge()),
                debtor.overdueMonths(),
                debtor.overdueSince(),
                Months.toYearMonth(debtor.oldestServiceMonth()),
                debtor.agreement(),
                judged.assessment().stage(),
                judged.assessment().action());
    }

    record Item(
            @Schema(required = true) UUID accountId,
            @Schema(required = true) String accountNumber,
            @Schema(required = true) String supplierInn,
            @Schema(required = true) String consumerGroup,
            @Schema(required = true) String tenure,
            @Schema(required = true) Money principal,
            @Schema(required = true) Money overdue,
            @Schema(required = true) Money rentOverdue,
            @Schema(required = true) Money monthlyCharge,
            @Schema(required = true) int overdueMonths,
            @Schema(required = true) LocalDate overdueSince,
            @Schema(required = true) String oldestServiceMonth,

            @Schema(required = true, description = "NONE, ACTIVE or BREACHED on the day asked for")
            String agreement,

            @Schema(required = true, description = "by the strategy in force in the municipality")
            String stage,

            @Schema(required = true, description = "why: GET /v1/accounts/{id}/next-action")
            String nextAction) {

        static Item of(Judged judged) {
            var debtor = judged.debtor();
            return new Item(
                    debtor.accountId(),
                    debtor.accountNumber(),
                    debtor.supplierInn(),
                    debtor.consumerGroup().name(),
                    debtor.tenure().name(),
                    Money.ofKopecks(debtor.principal()),
                    Money.ofKopecks(debtor.overdue()),
                    Money.ofKopecks(debtor.rentOverdue()),
                    Money.ofKopecks(debtor.monthlyCharge()),
                    debtor.overdueMonths(),
                    debtor.overdueSince(),
                    Months.toYearMonth(debtor.oldestServiceMonth()).toString(),
                    debtor.agreement().name(),
                    judged.assessment().stage().name(),
                    judged.assessment().action().name());
        }
    }
}
