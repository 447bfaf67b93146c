package ru.zhku.litigation.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.litigation.candidate.CandidateDesk.Cause;
import ru.zhku.litigation.candidate.domain.CandidateAct;
import ru.zhku.litigation.candidate.domain.CandidateFacts;
import ru.zhku.litigation.candidate.domain.CandidateTable;
import ru.zhku.litigation.candidate.domain.ConsumerGroup;
import ru.zhku.litigation.candidate.domain.FilingGate;
import ru.zhku.litigation.candidate.domain.FilingGate.PartyCheck;
import ru.zhku.litigation.candidate.domain.FilingGate.Remark;
import ru.zhku.litigation.hold.Holds;
import ru.zhku.litigation.listing.Listings;

/** The front door: claims and court cases find a candidate here and tell what became of it. */
@ApplicationScoped
public class Candidates {
    private static final String BY_NOTICE = "notification-service";

    private final CandidateRepository candidates;
    private final CandidateDesk desk;
    private final CandidateReader reader;
    private final Listings listings;
    private final Holds holds;
    private final BusinessClock clock;
    private final Caller caller;

    Candidates(
            CandidateRepository candidates,
            CandidateDesk desk,
            CandidateReader reader,
            Listings listings,
            Holds holds,
            BusinessClock clock,
            Caller caller) {
        this.candidates = candidates;
        this.desk = desk;
        this.reader = reader;
        this.listings = listings;
        this.holds = holds;
        this.clock = clock;
        this.caller = caller;
    }

    /** What is known of the debtor. Asks debt-service: call it before the transaction, so that no lock waits for it. */
    public PartyCheck debtor(UUID id) {
        return reader.debtor(id);
    }

    /** What is missing on a day before the candidate can go to court. */
    public List<Remark> gate(UUID id, PartyCheck debtor, LocalDate on) {
        var candidate = mine(id);
        return FilingGate.check(
                candidate.gateFacts(facts(candidate).amount(), holds.of(candidate.accountId), debtor), on);
    }

    public ConsumerGroup consumerGroup(UUID id) {
        return candidates
                .locked(id)
                .map(candidate -> ConsumerGroup.of(candidate.consumerGroup))
                .orElseThrow(() -> Refusal.of("not-found"));
    }

    /**
     * Locks the candidate until the transaction ends.
     *
     * @throws Refusal {@code not-found} when there is none or it belongs to another municipality
     */
    public CandidateFacts lock(UUID id) {
        return facts(mine(id));
    }

    /** @throws Refusal when the candidate's status does not allow the act */
    public void demandPossible(UUID id, CandidateAct act) {
        CandidateTable.next(mine(id).status, act);
    }

    /** @throws Refusal when it was withdrawn, closed, claimed before or is in court, or the account is held */
    public void claimed(UUID id, UUID claimId, LocalDate sentOn, LocalDate filingFrom) {
        var candidate = mine(id);
        holds.of(candidate.accountId).stream().findFirst().ifPresent(hold -> {
            throw Refusal.of("candidate-held", "hold", hold.label());
        });
        desk.move(candidate, CandidateAct.CLAIM, sentOn, new Cause(caller.subject(), claimId, null));
        candidate.claimed(claimId, sentOn, filingFrom);
    }

    /** @param filingFrom the first day of filing, now that the day of sending is proved */
    public void served(UUID id, UUID claimId, LocalDate on, LocalDate filingFrom) {
        candidates.locked(id).filter(c -> claimId.equals(c.claimId)).ifPresent(candidate -> {
            candidate.served(on, filingFrom);
            desk.moveIfKnown(candidate, CandidateAct.CLAIM_SERVED, on, new Cause(BY_NOTICE, claimId, null));
        });
    }

    /** Wherever the candidate stands, a claim that failed is not in force: a return from court must not rely on it. */
    public void claimFailed(UUID id, UUID claimId, LocalDate on, String reason) {
        candidates.locked(id).filter(c -> claimId.equals(c.claimId)).ifPresent(candidate -> {
            candidate.claimed(null, null, null);
            desk.moveIfKnown(candidate, CandidateAct.CLAIM_FAILED, on, new Cause(BY_NOTICE, claimId, reason));
        });
    }

    /** @throws Refusal when it was withdrawn, closed or is in court already */
    public void filed(UUID id, UUID caseId, LocalDate on) {
        desk.move(mine(id), CandidateAct.FILE, on, new Cause(caller.subject(), caseId, null));
    }

    /** The court gave the paper back or cancelled its order: the debt is to be worked on again. */
    public void returned(UUID id, UUID caseId, LocalDate on) {
        var candidate = mine(id);
        if (!candidates.isAnotherInWork(candidate)) {
            var act = candidate.claimId == null ? CandidateAct.RETURN : CandidateAct.RETURN_TO_CLAIM;
            desk.moveIfKnown(candidate, act, on, new Cause(caller.subject(), caseId, null));
        }
    }

    /** @param price what the case was about: later only a debt on top of it opens a new candidate */
    public void finished(UUID id, UUID caseId, LocalDate on, Money price) {
        var candidate = mine(id);
        if (CandidateTable.find(candidate.status, CandidateAct.FINISH).isPresent()) {
            candidate.settle(price.kopecks());
            desk.move(candidate, CandidateAct.FINISH, on, new Cause(caller.subject(), caseId, null));
        }
    }

    @Transactional
    void close(UUID id, String ifMatch, String reason) {
        var candidate = mine(id);
        ETags.demand(ifMatch, candidate.version);
        candidate.settle(facts(candidate).amount().kopecks());
        desk.move(candidate, CandidateAct.CLOSE, clock.today(), new Cause(caller.subject(), null, reason));
    }

    Candidate mine(UUID id) {
        return candidates
                .locked(id)
                .filter(c -> caller.seesAllMunicipalities() || c.oktmo.equals(caller.oktmo()))
                .orElseThrow(() -> Refusal.of("not-found"));
    }

    private CandidateFacts facts(Candidate c) {
        return listings.read(
                        "select " + CandidateQuery.SHARE_OF.formatted("?") + ", as_of, overdue_months,"
                                + " oldest_service_month from account_state where account_id = ?",
                        List.of(c.claimant.name(), c.accountId),
                        row -> new CandidateFacts(
                                c.id,
                                c.accountId,
                                c.accountNumber,
                                c.supplierInn,
                                c.oktmo,
                                c.claimant,
                                ConsumerGroup.of(c.consumerGroup),
                                c.tenure,
                                c.status,
                                Money.ofKopecks(row.getLong(1)),
                                row.getObject(2, LocalDate.class),
                                row.getInt(3),
                                row.getString(4),
                                c.claimId))
                .get(0);
    }
}
