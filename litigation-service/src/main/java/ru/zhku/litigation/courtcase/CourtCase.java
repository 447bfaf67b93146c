package ru.zhku.litigation.courtcase;

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
import ru.zhku.litigation.courtcase.domain.ActKind;
import ru.zhku.litigation.courtcase.domain.CaseAct;
import ru.zhku.litigation.courtcase.domain.CaseFile;
import ru.zhku.litigation.courtcase.domain.CaseKind;
import ru.zhku.litigation.courtcase.domain.CaseState;
import ru.zhku.litigation.courtcase.domain.CourtKind;
import ru.zhku.litigation.courtcase.domain.FilingDuty;
import ru.zhku.litigation.courtcase.domain.Outcome;

/** A court case; from {@code state} on its columns are a projection of the acts, kept for lists. */
@Entity
@Table(name = "court_case")
class CourtCase {
    @Id
    UUID id;

    @Column(name = "candidate_id")
    UUID candidateId;

    @Column(name = "claim_id")
    UUID claimId;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "account_number")
    String accountNumber;

    String oktmo;

    @Enumerated(EnumType.STRING)
    Claimant claimant;

    @Column(name = "consumer_group")
    String consumerGroup;

    String tenure;

    @Enumerated(EnumType.STRING)
    CaseKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "court_kind")
    CourtKind courtKind;

    String court;

    long amount;

    @Column(name = "amount_reason")
    String amountReason;

    @Column(name = "created_on")
    LocalDate createdOn;

    @Enumerated(EnumType.STRING)
    CaseState state;

    String number;

    String uid;

    @Column(name = "filed_on")
    LocalDate filedOn;

    Long duty;

    @Column(name = "duty_credited")
    Long dutyCredited;

    @Column(name = "duty_legal_basis")
    String dutyLegalBasis;

    @Column(name = "duty_formula")
    String dutyFormula;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    Long awarded;

    @Column(name = "awarded_penalty")
    Long awardedPenalty;

    @Column(name = "decided_on")
    LocalDate decidedOn;

    @Column(name = "in_force_on")
    LocalDate inForceOn;

    @Version
    long version;

    void took(CaseFile.Step step) {
        var act = step.act();
        state = step.row().to();
        number = act.number() == null ? number : act.number();
        uid = act.uid() == null ? uid : act.uid();
        if (act.outcome() != null) {
            decided(act);
        }
        if (act.kind() == ActKind.ENTER_INTO_FORCE) {
            inForceOn = act.on();
        }
    }

    void filed(LocalDate on, FilingDuty paid) {
        filedOn = on;
        duty = paid.duty().kopecks();
        dutyCredited = paid.credited().kopecks();
        dutyLegalBasis = paid.legalBasis();
        dutyFormula = paid.formula();
    }

    private void decided(CaseAct act) {
        outcome = act.outcome();
        awarded = act.awarded().kopecks();
        awardedPenalty =
                act.awardedPenalty() == null ? null : act.awardedPenalty().kopecks();
        decidedOn = act.on();
        inForceOn = null;
    }
}
