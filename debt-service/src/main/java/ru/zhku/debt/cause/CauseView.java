package ru.zhku.debt.cause;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.cause.domain.CauseActKind;
import ru.zhku.debt.cause.domain.CauseRule;
import ru.zhku.debt.cause.domain.CauseState;
import ru.zhku.debt.cause.domain.DebtCause;

@Schema(name = "Cause")
record CauseView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) String supplierInn,
        @Schema(required = true) String oktmo,
        @Schema(required = true) DebtCause cause,
        @Schema(required = true) CauseState state,
        @Schema(required = true) LocalDate validFrom,

        @Schema(nullable = true, description = "Последний день действия, включительно, с учётом действий над записью")
        LocalDate validTo,

        @Schema(nullable = true, description = "Правило, которое предложило причину; null, если её записал сотрудник")
        CauseRule rule,

        @Schema(required = true, description = "Факты, по которым предложено, или основание сотрудника")
        String explanation,

        @Schema(required = true, description = "Другие сработавшие правила, по старшинству")
        List<CauseRule> alsoFired,

        @Schema(nullable = true, description = "Запись, которую эта заменила")
        UUID replaces,

        @Schema(required = true) String enteredBy,
        @Schema(required = true) Instant enteredAt,
        @Schema(required = true) List<Act> acts,
        @Schema(required = true) long version) {

    static final List<String> HEADER = List.of(
            "Лицевой счёт",
            "ИНН поставщика",
            "Причина",
            "Состояние",
            "Действует с",
            "Действует по",
            "Правило",
            "Факты или основание",
            "Записал");

    @Schema(name = "CauseAct")
    record Act(
            @Schema(required = true) int no,
            @Schema(required = true) CauseActKind kind,
            @Schema(required = true) LocalDate on,
            @Schema(required = true) String reason,
            @Schema(nullable = true) UUID replacedBy,
            @Schema(required = true) String madeBy,
            @Schema(required = true) Instant madeAt) {}

    CauseView with(List<Act> known) {
        return new CauseView(
                id,
                accountId,
                accountNumber,
                supplierInn,
                oktmo,
                cause,
                state,
                validFrom,
                validTo,
                rule,
                explanation,
                alsoFired,
                replaces,
                enteredBy,
                enteredAt,
                known,
                version);
    }

    List<Object> cells() {
        return Arrays.asList(
                accountNumber, supplierInn, cause, state, validFrom, validTo, rule, explanation, enteredBy);
    }
}
