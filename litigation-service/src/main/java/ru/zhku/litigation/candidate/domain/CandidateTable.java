package ru.zhku.litigation.candidate.domain;

import static ru.zhku.litigation.candidate.domain.CandidateStatus.CLAIM_SENT;
import static ru.zhku.litigation.candidate.domain.CandidateStatus.CLOSED;
import static ru.zhku.litigation.candidate.domain.CandidateStatus.IN_COURT;
import static ru.zhku.litigation.candidate.domain.CandidateStatus.OPEN;
import static ru.zhku.litigation.candidate.domain.CandidateStatus.WITHDRAWN;

import java.util.List;
import java.util.Optional;
import ru.zhku.kit.problem.Refusal;

/** From which status which act leads where. A debt that was cleared later only leaves a mark (see {@code CLEAR}). */
public final class CandidateTable {
    public record Row(CandidateStatus from, CandidateAct act, CandidateStatus to) {}

    public static final List<Row> ROWS = List.of(
            new Row(OPEN, CandidateAct.CLAIM, CLAIM_SENT),
            new Row(OPEN, CandidateAct.FILE, IN_COURT),
            new Row(OPEN, CandidateAct.CLEAR, WITHDRAWN),
            new Row(OPEN, CandidateAct.SHARE_GONE, WITHDRAWN),
            new Row(OPEN, CandidateAct.CLOSE, CLOSED),
            new Row(CLAIM_SENT, CandidateAct.CLAIM_SERVED, CLAIM_SENT),
            new Row(CLAIM_SENT, CandidateAct.CLAIM_FAILED, OPEN),
            new Row(CLAIM_SENT, CandidateAct.CLEAR, CLAIM_SENT),
            new Row(CLAIM_SENT, CandidateAct.EXCEED_AGAIN, CLAIM_SENT),
            new Row(CLAIM_SENT, CandidateAct.FILE, IN_COURT),
            new Row(CLAIM_SENT, CandidateAct.CLOSE, CLOSED),
            new Row(IN_COURT, CandidateAct.CLAIM_SERVED, IN_COURT),
            new Row(IN_COURT, CandidateAct.CLAIM_FAILED, IN_COURT),
            new Row(IN_COURT, CandidateAct.CLEAR, IN_COURT),
            new Row(IN_COURT, CandidateAct.EXCEED_AGAIN, IN_COURT),
            new Row(IN_COURT, CandidateAct.RETURN, OPEN),
            new Row(IN_COURT, CandidateAct.RETURN_TO_CLAIM, CLAIM_SENT),
            new Row(IN_COURT, CandidateAct.FINISH, CLOSED),
            new Row(CLOSED, CandidateAct.CLAIM_FAILED, CLOSED),
            new Row(CLOSED, CandidateAct.RETURN, OPEN),
            new Row(CLOSED, CandidateAct.RETURN_TO_CLAIM, CLAIM_SENT));

    private CandidateTable() {}

    public static Optional<CandidateStatus> find(CandidateStatus from, CandidateAct act) {
        return ROWS.stream()
                .filter(row -> row.from() == from && row.act() == act)
                .map(Row::to)
                .findFirst();
    }

    /** @throws Refusal with the code that tells what to do instead */
    public static CandidateStatus next(CandidateStatus from, CandidateAct act) {
        return find(from, act).orElseThrow(() -> refusal(from, act));
    }

    private static Refusal refusal(CandidateStatus from, CandidateAct act) {
        var code = switch (from) {
            case WITHDRAWN -> "candidate-withdrawn";
            case CLOSED -> "candidate-closed";
            case IN_COURT -> "candidate-in-court";
            case CLAIM_SENT -> act == CandidateAct.CLAIM ? "candidate-already-claimed" : "candidate-act-unknown";
            case OPEN -> "candidate-act-unknown";
        };
        return Refusal.of(code, "status", from.label(), "act", act.label());
    }
}
