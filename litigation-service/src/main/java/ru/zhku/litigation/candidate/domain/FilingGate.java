package ru.zhku.litigation.candidate.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.hold.domain.HoldKind;

/**
 * What is missing before a candidate can go to court. A citizen needs no claim letter, an organisation does: 30 days
 * after its sending, which only the proof of its delivery tells (АПК РФ 4 ч. 5).
 */
public final class FilingGate {

    /** What debt-service answered about the debtor; no names, only whether they are there. */
    public record PartyCheck(boolean reachable, boolean known, boolean hasName, boolean hasInn, boolean hasAddress) {
        public static final PartyCheck AWAY = new PartyCheck(false, false, false, false, false);
        public static final PartyCheck UNKNOWN = new PartyCheck(true, false, false, false, false);
    }

    public record ClaimCheck(LocalDate sentOn, LocalDate earliestFilingOn, LocalDate servedOn) {}

    /**
     * @param holds an agreement that is kept, a pause
     * @param claim null where no claim was sent
     */
    public record Facts(
            CandidateStatus status,
            Money amount,
            ConsumerGroup group,
            boolean belowThreshold,
            Set<HoldKind> holds,
            PartyCheck party,
            ClaimCheck claim) {}

    public record Remark(GateCode code, GateLevel level) {}

    private FilingGate() {}

    public static List<Remark> check(Facts facts, LocalDate today) {
        var remarks = new ArrayList<Remark>();
        if (facts.status() != CandidateStatus.OPEN && facts.status() != CandidateStatus.CLAIM_SENT) {
            remarks.add(blocks(GateCode.NOT_IN_WORK));
        }
        if (!facts.amount().isPositive()) {
            remarks.add(blocks(GateCode.NOTHING_OVERDUE));
        } else if (facts.belowThreshold()) {
            remarks.add(warns(GateCode.BELOW_THRESHOLD));
        }
        facts.holds()
                .forEach(hold -> remarks.add(
                        blocks(hold == HoldKind.AGREEMENT ? GateCode.AGREEMENT_KEPT : GateCode.ESCALATION_HELD)));
        checkParty(facts.party(), facts.group(), remarks);
        checkClaim(facts.claim(), facts.group(), today, remarks);
        return remarks;
    }

    public static boolean isReady(List<Remark> remarks) {
        return remarks.stream().noneMatch(remark -> remark.level() == GateLevel.BLOCKS);
    }

    private static void checkParty(PartyCheck party, ConsumerGroup group, List<Remark> remarks) {
        if (!party.reachable()) {
            remarks.add(blocks(GateCode.PARTY_NOT_REACHABLE));
            return;
        }
        if (!party.known()) {
            remarks.add(blocks(GateCode.PARTY_NOT_FOUND));
            return;
        }
        if (!party.hasName()) {
            remarks.add(blocks(GateCode.PAYER_NAME_MISSING));
        }
        if (!party.hasInn()) {
            remarks.add(blocks(group.isOrganisation() ? GateCode.INN_MISSING : GateCode.IDENTIFIER_MISSING));
        }
        if (!party.hasAddress()) {
            remarks.add(blocks(GateCode.ADDRESS_MISSING));
        }
    }

    private static void checkClaim(ClaimCheck claim, ConsumerGroup group, LocalDate today, List<Remark> remarks) {
        var level = group.isOrganisation() ? GateLevel.BLOCKS : GateLevel.WARNS;
        if (claim == null) {
            remarks.add(new Remark(GateCode.CLAIM_MISSING, level));
            return;
        }
        if (today.isBefore(claim.earliestFilingOn())) {
            remarks.add(new Remark(GateCode.CLAIM_TERM_RUNNING, level));
        }
        if (claim.servedOn() == null) {
            remarks.add(new Remark(GateCode.CLAIM_NOT_SERVED, level));
        }
    }

    private static Remark blocks(GateCode code) {
        return new Remark(code, GateLevel.BLOCKS);
    }

    private static Remark warns(GateCode code) {
        return new Remark(code, GateLevel.WARNS);
    }
}
