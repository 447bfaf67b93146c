package ru.zhku.debt.exchange.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import ru.zhku.debt.intake.domain.RegisterKind;

/**
 * A register that came in and was not rejected.
 *
 * @param firstMonth of its charges' service months; null for other kinds and until it is posted
 */
public record ReceivedRegister(
        UUID id, RegisterKind kind, LocalDate receivedOn, YearMonth firstMonth, YearMonth lastMonth) {
    /**
     * Charges are those of the month before, whenever they come; payments, accounts and balances name no month and
     * serve the month in which they come.
     */
    boolean serves(YearMonth month, LocalDate dueOn) {
        if (kind == RegisterKind.CHARGES && firstMonth != null) {
            var service = month.minusMonths(1);
            return !firstMonth.isAfter(service) && !lastMonth.isBefore(service);
        }
        var end = dueOn.isAfter(month.atEndOfMonth()) ? dueOn : month.atEndOfMonth();
        return !receivedOn.isBefore(month.atDay(1)) && !receivedOn.isAfter(end);
    }
}
