package ru.zhku.litigation.courtcase.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

/** A case: its kind, its price and the acts so far. Everything else follows from them. */
public record CaseFile(CaseKind kind, Money amount, List<CaseAct> acts) {
    private static final Pattern UID = Pattern.compile("\\d{2}(RS|MS)\\d{4}-\\d{2}-\\d{4}-\\d{6}-\\d{2}");

    /** An accepted act with the row of the table that took it. */
    public record Step(CaseTable.Row row, CaseAct act) {}

    public CaseFile {
        acts = List.copyOf(acts);
    }

    public CaseState state() {
        var state = CaseState.DRAFT;
        for (var act : acts) {
            state = CaseTable.next(kind, state, act.kind()).to();
        }
        return state;
    }

    /**
     * Takes one more act, completed with what follows from it (an order awards the whole price, a return nothing).
     *
     * @throws Refusal for an act the state does not know, a day in the future or before the last act, an unfit outcome
     */
    public Step take(CaseAct act, LocalDate today) {
        var row = CaseTable.next(kind, state(), act.kind());
        demandDay(act.on(), today);
        demandUid(act.uid());
        return new Step(row, withOutcome(act));
    }

    public CaseFile with(CaseAct act) {
        var more = new ArrayList<>(acts);
        more.add(act);
        return new CaseFile(kind, amount, more);
    }

    private void demandDay(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw Refusal.at("/on", "act-in-future", "on", on, "today", today);
        }
        if (!acts.isEmpty() && on.isBefore(acts.get(acts.size() - 1).on())) {
            throw Refusal.at(
                    "/on",
                    "act-before-previous",
                    "on",
                    on,
                    "previous",
                    acts.get(acts.size() - 1).on());
        }
    }

    private static void demandUid(String uid) {
        if (uid != null && !UID.matcher(uid).matches()) {
            throw Refusal.at("/uid", "case-uid-malformed", "uid", uid);
        }
    }

    private CaseAct withOutcome(CaseAct act) {
        var decided = switch (act.kind()) {
            case DECIDE -> decided(act);
            case ISSUE_ORDER -> fixed(act, Outcome.ORDER_ISSUED, amount);
            case CANCEL_ORDER -> fixed(act, Outcome.ORDER_CANCELLED, Money.ZERO);
            case RETURN -> fixed(act, Outcome.RETURNED, Money.ZERO);
            default -> {
                demandNone(act);
                yield act;
            }
        };
        demandPenaltyWithin(decided);
        return decided;
    }

    private static void demandPenaltyWithin(CaseAct act) {
        var penalty = act.awardedPenalty();
        if (penalty != null && (penalty.isNegative() || penalty.compareTo(act.awarded()) > 0)) {
            throw Refusal.at("/awardedPenalty", "awarded-penalty-unfit", "awarded", act.awarded());
        }
    }

    private CaseAct decided(CaseAct act) {
        if (act.outcome() == null) {
            throw Refusal.at("/outcome", "outcome-required");
        }
        return switch (act.outcome()) {
            case GRANTED -> fixed(act, Outcome.GRANTED, amount);
            case REFUSED -> fixed(act, Outcome.REFUSED, Money.ZERO);
            case GRANTED_IN_PART -> inPart(act);
            default -> throw Refusal.at("/outcome", "outcome-unfit", "outcome", act.outcome());
        };
    }

    private CaseAct inPart(CaseAct act) {
        if (act.awarded() == null
                || !act.awarded().isPositive()
                || act.awarded().compareTo(amount) >= 0) {
            throw Refusal.at("/awarded", "awarded-unfit", "amount", amount);
        }
        return act;
    }

    private static CaseAct fixed(CaseAct act, Outcome outcome, Money awarded) {
        if (act.outcome() != null && act.outcome() != outcome) {
            throw Refusal.at("/outcome", "outcome-unfit", "outcome", act.outcome());
        }
        if (act.awarded() != null && !act.awarded().equals(awarded)) {
            throw Refusal.at("/awarded", "awarded-fixed", "awarded", awarded);
        }
        return new CaseAct(
                act.kind(), act.on(), act.number(), act.uid(), outcome, awarded, act.awardedPenalty(), act.reason());
    }

    private static void demandNone(CaseAct act) {
        if (act.outcome() != null || act.awarded() != null || act.awardedPenalty() != null) {
            throw Refusal.at(
                    act.outcome() != null ? "/outcome" : act.awarded() != null ? "/awarded" : "/awardedPenalty",
                    "act-without-outcome",
                    "act",
                    act.kind());
        }
    }
}
