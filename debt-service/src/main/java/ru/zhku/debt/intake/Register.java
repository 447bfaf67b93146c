package ru.zhku.debt.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.debt.intake.domain.OnDefect;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.RegisterStatus;

/** A row of the table of registers. */
record Register(
        UUID id,
        long seq,
        String supplierInn,
        String oktmo,
        RegisterKind kind,
        String charset,
        OnDefect onDefect,
        Long controlCount,
        Long controlSum,
        LocalDate receivedOn,
        Instant receivedAt,
        String correlationId,
        RegisterStatus status,
        int progress,
        int attempts,
        Instant finishedAt,
        Totals totals,
        Rejection rejection) {

    /** Lines and kopecks; months since year 0. */
    record Totals(
            long lines,
            long posted,
            long duplicate,
            long defective,
            long sum,
            long sumPosted,
            Integer firstMonth,
            Integer lastMonth) {
        static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, null, null);
    }

    record Rejection(String code, String reason, Long line, String column) {}
}
