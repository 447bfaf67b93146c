package ru.zhku.debt.institution;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Institution")
record InstitutionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String inn,
        @Schema(required = true) String name,

        @Schema(required = true, description = "ОКТМО муниципалитета-учредителя")
        String oktmo,

        @Schema(required = true) String enteredBy,
        @Schema(required = true) Instant enteredAt,
        @Schema(required = true) long version) {}
