package ru.zhku.litigation.courtcase;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.courtcase.domain.ActKind;
import ru.zhku.litigation.courtcase.domain.CaseAct;
import ru.zhku.litigation.courtcase.domain.Outcome;

@Schema(
        name = "CourtCaseActRequest",
        description = "Действие, которое уже произошло: не в будущем и не раньше предыдущего")
record CaseActRequest(
        @NotNull ActKind kind,
        @NotNull LocalDate on,

        @Size(max = 50) @Schema(description = "Номер дела, когда он известен", example = "2-565/2022")
        String number,

        @Schema(description = "Уникальный идентификатор дела", example = "51RS0004-01-2022-004527-85")
        String uid,

        @Schema(description = "Исход: только у DECIDE") Outcome outcome,

        @Schema(description = "Присуждено: только у DECIDE с исходом GRANTED_IN_PART")
        Money awarded,

        @Schema(description = "Сколько из присуждённого — пени: у DECIDE и ISSUE_ORDER, если это видно из акта суда")
        Money awardedPenalty,

        @Size(max = 1000) String reason,

        @Schema(description = "Пошлина, если считать её не нужно (арбитражный суд, освобождение): только у FILE")
        Money duty,

        @Size(max = 500) @Schema(description = "Норма или причина к duty")
        String dutyBasis,

        @Size(max = 500)
        @Schema(description = "Почему подать, хотя проверка готовности препятствует; записывается: только у FILE")
        String overrideReason) {

    CaseAct act() {
        return new CaseAct(kind, on, number, uid, outcome, awarded, awardedPenalty, reason);
    }
}
