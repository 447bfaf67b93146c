package ru.zhku.debt.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.analysis.domain.LimitationWindow;
import ru.zhku.kit.money.Money;

/** An unpaid charge with the last day of its limitation period. */
@Schema(name = "LimitationLine")
record LimitationLine(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) String supplierInn,
        @Schema(required = true) UUID chargeId,
        @Schema(required = true) Resource resource,

        @Schema(required = true, description = "На день вступления начисления в силу")
        ConsumerGroup consumerGroup,

        @Schema(required = true) Tenure tenure,
        @Schema(required = true) String serviceMonth,
        @Schema(required = true) LocalDate dueOn,
        @Schema(required = true) Money outstanding,

        @Schema(required = true, description = "Последний день срока (ГК РФ 196, 200, 192–193), как в выписке")
        LocalDate limitationExpiresOn,

        @Schema(required = true, description = "Дней до него; отрицательное — столько дней назад")
        long daysLeft,

        @Schema(required = true) LimitationWindow window,

        @Schema(required = true, description = "Выходные года окончания не введены")
        boolean calendarUnverified) {

    /** The column of the outstanding sum. */
    static final String AMOUNT = "Не оплачено, руб.";

    static final List<String> HEADER = List.of(
            "Лицевой счёт",
            "ИНН поставщика",
            "Ресурс",
            "Группа потребителей",
            "Основание пользования",
            "Месяц услуги",
            "Срок оплаты",
            AMOUNT,
            "Последний день срока давности",
            "Осталось дней",
            "Срок давности");

    List<Object> cells() {
        return List.of(
                accountNumber,
                supplierInn,
                resource,
                consumerGroup,
                tenure,
                serviceMonth,
                dueOn,
                outstanding,
                limitationExpiresOn,
                daysLeft,
                window);
    }
}
