package ru.zhku.debt.pause;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.pause.domain.PauseKind;

@Schema(name = "Pause")
record PauseView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) String supplierInn,
        @Schema(required = true) String oktmo,
        @Schema(required = true) PauseKind kind,
        @Schema(required = true) LocalDate from,

        @Schema(nullable = true, description = "Последний день, включительно, как записано при создании")
        LocalDate to,

        @Schema(required = true) String reason,
        @Schema(nullable = true) String documentNumber,
        @Schema(required = true) String enteredBy,
        @Schema(required = true) Instant enteredAt,

        @Schema(nullable = true, description = "Прекращение, если оно было")
        End end,

        @Schema(required = true, description = "Действует ли на деловую дату")
        boolean active,

        @Schema(required = true) long version) {

    static final List<String> HEADER = List.of(
            "Лицевой счёт",
            "ИНН поставщика",
            "Вид паузы",
            "С какого дня",
            "По какой день",
            "Действует",
            "Причина",
            "Документ",
            "Записал",
            "Прекращена с",
            "Причина прекращения",
            "Прекратил");

    List<Object> cells() {
        return Arrays.asList(
                accountNumber,
                supplierInn,
                kind,
                from,
                to,
                active,
                reason,
                documentNumber,
                enteredBy,
                end == null ? null : end.on,
                end == null ? null : end.reason,
                end == null ? null : end.madeBy);
    }

    @Schema(name = "PauseEnd")
    record End(
            @Schema(required = true, description = "Первый день без паузы")
            LocalDate on,

            @Schema(required = true) String reason,
            @Schema(required = true) String madeBy,
            @Schema(required = true) Instant madeAt) {}
}
