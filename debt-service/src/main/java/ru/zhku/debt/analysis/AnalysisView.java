package ru.zhku.debt.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.contract.AnalysisPublished;

/** A published analysis with what was published. */
record AnalysisView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String oktmo,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) String madeBy,
        @Schema(required = true) Instant madeAt,
        @Schema(required = true) AnalysisPublished published,

        @Schema(nullable = true, description = "Против прошлого анализа; null, если его нет")
        AnalysisChange change) {}
