package ru.zhku.debt.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;

/** A frozen inventory with its control totals. */
record InventoryView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String oktmo,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) String title,

        @Schema(required = true, description = "FROZEN, APPROVED or SUPERSEDED")
        String status,

        @Schema(
                nullable = true,
                description = "the last inventory of the same day and municipality, if it is a later one")
        UUID supersededBy,

        @Schema(required = true) String madeBy,
        @Schema(required = true) Instant madeAt,
        String approvedBy,
        Instant approvedAt,
        @Schema(required = true) long version,

        @Schema(required = true, description = "accounts with an unpaid rest")
        long accounts,

        @Schema(required = true) Totals totals,
        @Schema(required = true) List<Bucket> byBucket) {

    record Totals(
            @Schema(required = true) Money notDue,
            @Schema(required = true) Money overdue,
            @Schema(required = true) Money principal,
            @Schema(required = true) Money advance,
            @Schema(required = true) Money balance) {}

    record Bucket(
            @Schema(required = true) String bucket,
            @Schema(required = true) Money amount,
            @Schema(required = true) long accounts) {}
}
