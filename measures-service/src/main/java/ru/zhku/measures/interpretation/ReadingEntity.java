package ru.zhku.measures.interpretation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.measures.interpretation.domain.ReadingFact;
import ru.zhku.measures.interpretation.domain.ReadingState;

/** A confirmation of a proposed reading, or its withdrawal; the row is never changed. */
@Entity
@Table(name = "reading_fact")
class ReadingEntity {
    @Id
    UUID id;

    @Column(name = "plan_id")
    UUID planId;

    @Column(name = "mechanism_id")
    String mechanismId;

    @Column(name = "fact_order")
    long order;

    @Enumerated(EnumType.STRING)
    ReadingState act;

    @Column(name = "decided_on")
    LocalDate on;

    @Column(name = "position_code")
    String position;

    String note;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    ReadingFact fact() {
        return new ReadingFact(mechanismId, order, act, on, position, note);
    }
}
