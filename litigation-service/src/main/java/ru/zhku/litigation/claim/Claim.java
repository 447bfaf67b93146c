package ru.zhku.litigation.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.litigation.candidate.domain.Claimant;
import ru.zhku.litigation.claim.domain.ClaimStatus;

/** A pre-trial claim and what became of its letter. */
@Entity
@Table(name = "claim")
class Claim {
    @Id
    UUID id;

    @Column(name = "candidate_id")
    UUID candidateId;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "account_number")
    String accountNumber;

    String oktmo;

    @Enumerated(EnumType.STRING)
    Claimant claimant;

    long amount;

    @Column(name = "amount_reason")
    String amountReason;

    @Column(name = "sent_on")
    LocalDate sentOn;

    @Column(name = "demand_days")
    int demandDays;

    @Column(name = "pay_by")
    LocalDate payBy;

    @Column(name = "earliest_filing_on")
    LocalDate earliestFilingOn;

    @Enumerated(EnumType.STRING)
    ClaimStatus status;

    @Column(name = "notice_id")
    UUID noticeId;

    String channel;

    /** When the letter really left the house; known from the proof of its delivery. */
    @Column(name = "posted_on")
    LocalDate postedOn;

    @Column(name = "served_on")
    LocalDate servedOn;

    @Column(name = "proof_kind")
    String proofKind;

    @Column(name = "proof_reference")
    String proofReference;

    @Column(name = "failed_on")
    LocalDate failedOn;

    String failure;

    @Version
    long version;

    /** A proof of service outweighs any failure, whichever was heard first. */
    void served(UUID notice, String by, LocalDate on, String kind, String reference) {
        noticeId = notice;
        channel = by;
        servedOn = on;
        proofKind = kind;
        proofReference = reference;
        status = ClaimStatus.SERVED;
    }

    /** The term for filing runs from the real day of sending, once it is known. */
    void posted(LocalDate on, LocalDate filingFrom) {
        postedOn = on;
        earliestFilingOn = filingFrom;
    }

    void failed(UUID notice, String by, LocalDate on, String reason) {
        noticeId = notice;
        channel = by;
        failedOn = on;
        failure = reason;
        status = ClaimStatus.FAILED;
    }
}
