package ru.zhku.litigation.candidate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.candidate.domain.CandidateStatus;
import ru.zhku.litigation.candidate.domain.Claimant;
import ru.zhku.litigation.candidate.domain.ConsumerGroup;
import ru.zhku.litigation.candidate.domain.FilingGate;
import ru.zhku.litigation.hold.domain.HoldKind;

/** One account, one claimant, from crossing the threshold to the end of the work. */
@Entity
@Table(name = "candidate")
class Candidate {
    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "account_number")
    String accountNumber;

    @Column(name = "supplier_inn")
    String supplierInn;

    String oktmo;

    @Enumerated(EnumType.STRING)
    Claimant claimant;

    @Column(name = "consumer_group")
    String consumerGroup;

    String tenure;

    @Enumerated(EnumType.STRING)
    CandidateStatus status;

    @Column(name = "opened_on")
    LocalDate openedOn;

    @Column(name = "opened_amount")
    long openedAmount;

    @Column(name = "ended_on")
    LocalDate endedOn;

    @Column(name = "below_threshold")
    boolean belowThreshold;

    @Column(name = "claim_id")
    UUID claimId;

    @Column(name = "claim_sent_on")
    LocalDate claimSentOn;

    @Column(name = "claim_filing_from")
    LocalDate claimFilingFrom;

    @Column(name = "claim_served_on")
    LocalDate claimServedOn;

    /** What the work dealt with when it was closed, less what was paid of it since; 0 before. */
    @Column(name = "settled_amount")
    long settledAmount;

    @Version
    long version;

    boolean isEnded() {
        return status == CandidateStatus.WITHDRAWN || status == CandidateStatus.CLOSED;
    }

    void become(CandidateStatus next, LocalDate on) {
        if (status == next) {
            return;
        }
        status = next;
        endedOn = isEnded() ? on : null;
    }

    void settle(long kopecks) {
        settledAmount = kopecks;
    }

    void paidDownTo(long kopecks) {
        settledAmount = Math.min(settledAmount, kopecks);
    }

    /** Before anything was begun the candidate follows what its account is. */
    void reclassify(String group, String newTenure) {
        consumerGroup = group;
        tenure = newTenure;
    }

    /** What the gate looks at. @param amount what is overdue to the claimant now */
    FilingGate.Facts gateFacts(Money amount, Set<HoldKind> holds, FilingGate.PartyCheck party) {
        var claim = claimId == null ? null : new FilingGate.ClaimCheck(claimSentOn, claimFilingFrom, claimServedOn);
        return new FilingGate.Facts(
                status, amount, ConsumerGroup.of(consumerGroup), belowThreshold, holds, party, claim);
    }

    void markBelowThreshold(boolean below) {
        belowThreshold = below;
    }

    void claimed(UUID claim, LocalDate sentOn, LocalDate filingFrom) {
        claimId = claim;
        claimSentOn = sentOn;
        claimFilingFrom = filingFrom;
        claimServedOn = null;
    }

    void served(LocalDate on, LocalDate filingFrom) {
        claimServedOn = on;
        claimFilingFrom = filingFrom;
    }
}
