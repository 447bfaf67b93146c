package ru.zhku.debt.liability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.liability.domain.PayerChangeGround;

/** Changes of the payer of an account, and where registers brought another name of the payer. */
@Schema(name = "PayerChanges")
record PayerChangeView(
        @Schema(required = true) List<Change> items,
        String next,

        @Schema(
                required = true,
                description = "Реестры, в которых сменилось имя плательщика: сами по себе они обязанности не меняют,"
                        + " но могут быть поводом записать смену")
        List<RegisterChange> registerChanges) {

    @Schema(name = "PayerChange")
    record Change(
            @Schema(required = true) UUID id,
            @Schema(required = true) LocalDate on,
            @Schema(required = true) PayerChangeGround ground,

            @Schema(
                    required = true,
                    description = "Переходит ли неоплаченный капремонт к новому собственнику (ЖК 158 ч. 3)")
            boolean passesCapitalRepair,

            @Schema(required = true) String document,

            @Schema(required = true, description = "Все записи новых должников признаны ошибочными: смена не действует")
            boolean withdrawn,

            @Schema(required = true) String enteredBy,
            @Schema(required = true) Instant enteredAt) {}

    @Schema(name = "RegisterPayerChange")
    record RegisterChange(
            @Schema(required = true) LocalDate recordedOn,
            @Schema(required = true) UUID registerId,
            @Schema(required = true) int line,

            @Schema(required = true, description = "После этого реестра смена плательщика уже записана")
            boolean answered) {}
}
