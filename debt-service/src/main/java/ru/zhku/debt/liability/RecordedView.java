package ru.zhku.debt.liability;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was recorded, by ids alone: the answer to a change is kept with its Idempotency-Key and holds no names. */
@Schema(name = "AccountDebtorsRecorded")
record RecordedView(
        @Schema(required = true) UUID accountId,

        @Schema(nullable = true, description = "Смена плательщика, если записана она")
        UUID payerChangeId,

        @Schema(required = true, description = "Записанные или прекращённые записи должников")
        List<UUID> debtorIds,

        @Schema(required = true) long version) {}
