package ru.zhku.debt.institution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.PlanResource;
import ru.zhku.kit.money.Money;

/** An estimate as it was entered; a later one takes its place from its day on. */
@Schema(name = "InstitutionEstimate")
record EstimateView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID institutionId,
        @Schema(required = true) int year,
        @Schema(required = true) PlanResource planResource,
        @Schema(required = true) Money amount,
        @Schema(required = true) String document,
        @Schema(required = true) LocalDate on,
        @Schema(required = true) String enteredBy,
        @Schema(required = true) Instant enteredAt) {}
