package ru.zhku.measures.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.measures.execution.domain.Execution;

/** What a person entered as done; the row is never changed. Evidence is kept as a JSON list of texts. */
@Entity
@Table(name = "execution")
class ExecutionEntity {
    @Id
    UUID id;

    @Column(name = "plan_id")
    UUID planId;

    String oktmo;

    @Column(name = "mechanism_id")
    String mechanismId;

    @Column(name = "occurrence_id")
    UUID occurrenceId;

    @Column(name = "done_on")
    LocalDate doneOn;

    String note;
    String evidence;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    Execution fact() {
        return new Execution(id, mechanismId, occurrenceId, doneOn);
    }
}
