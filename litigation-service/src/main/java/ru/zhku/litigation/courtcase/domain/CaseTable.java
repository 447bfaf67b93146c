package ru.zhku.litigation.courtcase.domain;

import static ru.zhku.litigation.courtcase.domain.CaseState.ACCEPTED;
import static ru.zhku.litigation.courtcase.domain.CaseState.DECIDED;
import static ru.zhku.litigation.courtcase.domain.CaseState.DRAFT;
import static ru.zhku.litigation.courtcase.domain.CaseState.DROPPED;
import static ru.zhku.litigation.courtcase.domain.CaseState.FILED;
import static ru.zhku.litigation.courtcase.domain.CaseState.IN_FORCE;
import static ru.zhku.litigation.courtcase.domain.CaseState.OBJECTED;
import static ru.zhku.litigation.courtcase.domain.CaseState.ORDER_CANCELLED;
import static ru.zhku.litigation.courtcase.domain.CaseState.ORDER_ISSUED;
import static ru.zhku.litigation.courtcase.domain.CaseState.RETURNED;
import static ru.zhku.litigation.courtcase.domain.CaseState.TERMINATED;
import static ru.zhku.litigation.courtcase.domain.CaseState.WITHOUT_MOTION;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.zhku.kit.problem.Refusal;

/**
 * The one table of a court case: from which state which act leads where, for which kind of case, and what it tells
 * the other services. The state of a case is what this table makes of its acts.
 */
public final class CaseTable {
    /**
     * @param only the kind of case that knows this act; null for both
     * @param event what the other services hear; null for nothing
     */
    public record Row(CaseState from, ActKind act, CaseState to, CaseKind only, String event) {
        boolean holdsFor(CaseKind kind) {
            return only == null || only == kind;
        }
    }

    public static final String CASE_FILED = "case-filed";
    public static final String DECISION_ENTERED = "decision-entered";

    public static final List<Row> ROWS = List.of(
            both(DRAFT, ActKind.FILE, FILED, CASE_FILED),
            both(DRAFT, ActKind.DROP, DROPPED, null),
            both(FILED, ActKind.RETURN, RETURNED, DECISION_ENTERED),
            order(FILED, ActKind.ISSUE_ORDER, ORDER_ISSUED, DECISION_ENTERED),
            order(ORDER_ISSUED, ActKind.OBJECT, OBJECTED, null),
            order(ORDER_ISSUED, ActKind.ENTER_INTO_FORCE, IN_FORCE, null),
            order(OBJECTED, ActKind.REJECT_OBJECTION, ORDER_ISSUED, null),
            order(OBJECTED, ActKind.CANCEL_ORDER, ORDER_CANCELLED, DECISION_ENTERED),
            order(IN_FORCE, ActKind.CANCEL_ORDER, ORDER_CANCELLED, DECISION_ENTERED),
            lawsuit(FILED, ActKind.ACCEPT, ACCEPTED, null),
            lawsuit(FILED, ActKind.LEAVE_WITHOUT_MOTION, WITHOUT_MOTION, null),
            lawsuit(WITHOUT_MOTION, ActKind.MEND, FILED, null),
            lawsuit(WITHOUT_MOTION, ActKind.RETURN, RETURNED, DECISION_ENTERED),
            lawsuit(ACCEPTED, ActKind.DECIDE, DECIDED, DECISION_ENTERED),
            lawsuit(ACCEPTED, ActKind.TERMINATE, TERMINATED, null),
            lawsuit(DECIDED, ActKind.ENTER_INTO_FORCE, IN_FORCE, null));

    private CaseTable() {}

    /** @throws Refusal {@code case-act-not-possible} with the acts that are */
    public static Row next(CaseKind kind, CaseState from, ActKind act) {
        return ROWS.stream()
                .filter(row -> row.holdsFor(kind) && row.from() == from && row.act() == act)
                .findFirst()
                .orElseThrow(() -> Refusal.at(
                        "/kind",
                        "case-act-not-possible",
                        "act",
                        act,
                        "state",
                        from.label(),
                        "possible",
                        possible(kind, from)));
    }

    /** The acts a case of this kind knows in this state, in the order of the table. */
    public static List<ActKind> acts(CaseKind kind, CaseState from) {
        return ROWS.stream()
                .filter(row -> row.holdsFor(kind) && row.from() == from)
                .map(Row::act)
                .toList();
    }

    /** States in which the case lies before a court or is being prepared. */
    public static Set<CaseState> live() {
        return Set.of(DRAFT, FILED, WITHOUT_MOTION, ACCEPTED, ORDER_ISSUED, OBJECTED, DECIDED);
    }

    private static String possible(CaseKind kind, CaseState from) {
        var acts = acts(kind, from);
        return acts.isEmpty()
                ? "никакие: дело завершено"
                : acts.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Row both(CaseState from, ActKind act, CaseState to, String event) {
        return new Row(from, act, to, null, event);
    }

    private static Row order(CaseState from, ActKind act, CaseState to, String event) {
        return new Row(from, act, to, CaseKind.COURT_ORDER, event);
    }

    private static Row lawsuit(CaseState from, ActKind act, CaseState to, String event) {
        return new Row(from, act, to, CaseKind.LAWSUIT, event);
    }
}
