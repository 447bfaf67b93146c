package ru.zhku.measures.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A plan as it was loaded; the row is never changed. */
@Entity
@Table(name = "plan")
class PlanEntity {
    @Id
    UUID id;

    String oktmo;

    @Column(name = "document_number")
    String number;

    @Column(name = "document_date")
    LocalDate date;

    @Column(name = "plan_year")
    int planYear;

    String title;
    String digest;
    String document;

    @Column(name = "loaded_at")
    Instant loadedAt;

    @Column(name = "loaded_by")
    String loadedBy;
}
