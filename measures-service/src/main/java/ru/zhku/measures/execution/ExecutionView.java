package ru.zhku.measures.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person entered as done. */
@Schema(name = "Execution")
record ExecutionView(
        UUID id,
        UUID planId,
        String mechanismId,
        UUID occurrenceId,
        LocalDate doneOn,
        String note,
        List<String> evidence,
        Instant recordedAt,
        String recordedBy) {

    static ExecutionView of(ExecutionEntity row, ObjectMapper json) {
        try {
            return new ExecutionView(
                    row.id,
                    row.planId,
                    row.mechanismId,
                    row.occurrenceId,
                    row.doneOn,
                    row.note,
                    List.of(json.readValue(row.evidence, String[].class)),
                    row.recordedAt,
                    row.recordedBy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the evidence of execution " + row.id + " cannot be read", e);
        }
    }
}
