package ru.zhku.litigation.candidate;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.candidate.domain.CandidateAct;
import ru.zhku.litigation.candidate.domain.CandidateStatus;
import ru.zhku.litigation.candidate.domain.FilingGate;
import ru.zhku.litigation.candidate.domain.GateCode;
import ru.zhku.litigation.candidate.domain.GateLevel;
import ru.zhku.litigation.courtcase.domain.CaseKind;
import ru.zhku.litigation.courtcase.domain.CourtKind;

/** A candidate with what happened to it and what is missing before filing. */
record CandidateDetail(
        @NotNull CandidateView candidate,
        @NotNull Gate gate,
        @NotNull List<Line> history,
        @NotNull Long version) {

    /** @param proposal null where nothing can be filed now */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FilingGate", description = "Готовность к подаче в суд")
    record Gate(@NotNull Boolean ready, @NotNull List<Remark> remarks, Proposal proposal) {}

    @Schema(name = "GateRemark")
    record Remark(
            @NotNull GateCode code,
            @NotNull GateLevel level,
            @NotNull String title,
            @NotNull String advice) {
        static Remark of(FilingGate.Remark remark) {
            return new Remark(
                    remark.code(),
                    remark.level(),
                    remark.code().label(),
                    remark.code().advice());
        }
    }

    /** @param duty null for the arbitration court, whose table is not in the data */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FilingProposal", description = "Каким путём подать сегодня и сколько стоит")
    record Proposal(@NotNull CaseKind kind, @NotNull CourtKind courtKind, Money duty, String dutyLegalBasis) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CandidateHistoryLine")
    record Line(
            @NotNull CandidateAct act,
            @NotNull CandidateStatus status,
            @NotNull LocalDate on,
            @NotNull Instant at,
            @NotNull String byWhom,
            UUID reference,
            String reason) {
        static Line of(CandidateHistory line) {
            return new Line(line.act, line.status, line.on, line.at, line.byWhom, line.reference, line.reason);
        }
    }
}
