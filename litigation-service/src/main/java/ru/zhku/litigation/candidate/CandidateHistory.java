package ru.zhku.litigation.candidate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.litigation.candidate.domain.CandidateAct;
import ru.zhku.litigation.candidate.domain.CandidateStatus;

/** What happened to a candidate; rows are only added. */
@Entity
@Table(name = "candidate_history")
class CandidateHistory {
    @Id
    UUID id;

    @Column(name = "candidate_id")
    UUID candidateId;

    @Enumerated(EnumType.STRING)
    CandidateAct act;

    @Enumerated(EnumType.STRING)
    CandidateStatus status;

    @Column(name = "on_date")
    LocalDate on;

    Instant at;

    @Column(name = "by_whom")
    String byWhom;

    UUID reference;

    String reason;
}
