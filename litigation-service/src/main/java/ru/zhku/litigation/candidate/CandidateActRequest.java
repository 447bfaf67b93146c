package ru.zhku.litigation.candidate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Закрыть кандидата вручную, с причиной")
record CandidateActRequest(
        @NotNull Kind kind, @NotBlank @Size(max = 1000) String reason) {
    /** What a lawyer may do by hand; everything else follows from claims, cases and events. */
    @Schema(name = "CandidateActKind")
    enum Kind {
        CLOSE
    }
}
