package ru.zhku.litigation.courtcase;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.candidate.domain.GateCode;
import ru.zhku.litigation.courtcase.domain.ActKind;
import ru.zhku.litigation.courtcase.domain.CaseTable;
import ru.zhku.litigation.courtcase.domain.Outcome;

@Schema(name = "CourtCaseDetail", description = "Дело с его действиями и тем, что возможно дальше")
record CaseDetail(
        @NotNull CaseView courtCase,
        @NotNull List<Act> acts,
        @NotNull List<ActKind> possibleActs,
        @NotNull Long version) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CourtCaseAct")
    record Act(
            @NotNull ActKind kind,
            @NotNull LocalDate on,
            String number,
            String uid,
            Outcome outcome,
            Money awarded,
            Money awardedPenalty,
            String reason,

            @Schema(description = "Почему подано вопреки проверке готовности")
            String overrideReason,

            @Schema(description = "Препятствия, вопреки которым подано") @NotNull
            List<GateCode> overridden,

            @NotNull Instant at,
            @NotNull String byWhom) {
        static Act of(CourtCaseAct act) {
            return new Act(
                    act.kind,
                    act.on,
                    act.number,
                    act.uid,
                    act.outcome,
                    CaseView.money(act.awarded),
                    CaseView.money(act.awardedPenalty),
                    act.reason,
                    act.overrideReason,
                    act.obstacles(),
                    act.at,
                    act.byWhom);
        }
    }

    static CaseDetail of(CourtCase courtCase, List<CourtCaseAct> acts) {
        return new CaseDetail(
                CaseView.of(courtCase),
                acts.stream().map(Act::of).toList(),
                CaseTable.acts(courtCase.kind, courtCase.state),
                courtCase.version);
    }
}
