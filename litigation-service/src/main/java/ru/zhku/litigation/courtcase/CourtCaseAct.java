package ru.zhku.litigation.courtcase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.zhku.kit.id.Ids;
import ru.zhku.litigation.candidate.domain.GateCode;
import ru.zhku.litigation.courtcase.domain.ActKind;
import ru.zhku.litigation.courtcase.domain.CaseAct;
import ru.zhku.litigation.courtcase.domain.Outcome;

/** One act as it was entered; rows are only added. */
@Entity
@Table(name = "court_case_act")
class CourtCaseAct {
    @Id
    UUID id;

    @Column(name = "case_id")
    UUID caseId;

    int seq;

    @Enumerated(EnumType.STRING)
    ActKind kind;

    @Column(name = "on_date")
    LocalDate on;

    String number;

    String uid;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    Long awarded;

    @Column(name = "awarded_penalty")
    Long awardedPenalty;

    String reason;

    /** Why the case was filed though the gate was shut, and what shut it; null where nothing did. */
    @Column(name = "override_reason")
    String overrideReason;

    String overridden;

    Instant at;

    @Column(name = "by_whom")
    String byWhom;

    static CourtCaseAct of(UUID caseId, int seq, CaseAct act, Instant at, String byWhom) {
        var row = new CourtCaseAct();
        row.id = Ids.next();
        row.caseId = caseId;
        row.seq = seq;
        row.kind = act.kind();
        row.on = act.on();
        row.number = act.number();
        row.uid = act.uid();
        row.outcome = act.outcome();
        row.awarded = act.awarded() == null ? null : act.awarded().kopecks();
        row.awardedPenalty =
                act.awardedPenalty() == null ? null : act.awardedPenalty().kopecks();
        row.reason = act.reason();
        row.at = at;
        row.byWhom = byWhom;
        return row;
    }

    CourtCaseAct overriding(List<GateCode> obstacles, String because) {
        if (!obstacles.isEmpty()) {
            overrideReason = because;
            overridden = obstacles.stream().map(Enum::name).collect(Collectors.joining(","));
        }
        return this;
    }

    /** The obstacles that were passed over; empty where there were none. */
    List<GateCode> obstacles() {
        return overridden == null
                ? List.of()
                : Arrays.stream(overridden.split(",")).map(GateCode::valueOf).toList();
    }

    CaseAct act() {
        return new CaseAct(
                kind, on, number, uid, outcome, CaseView.money(awarded), CaseView.money(awardedPenalty), reason);
    }
}
