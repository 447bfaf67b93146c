package ru.zhku.litigation.candidate;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.candidate.domain.CandidateStatus;
import ru.zhku.litigation.candidate.domain.Claimant;
import ru.zhku.litigation.candidate.domain.ConsumerGroup;
import ru.zhku.litigation.candidate.domain.Tenure;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Candidate")
record CandidateView(
        @NotNull UUID id,
        @NotNull UUID accountId,
        @NotNull String accountNumber,
        @NotNull String supplierInn,
        @NotNull String oktmo,
        @NotNull Claimant claimant,
        @NotNull ConsumerGroup consumerGroup,
        @NotNull Tenure tenure,
        @NotNull CandidateStatus status,

        @Schema(description = "Просрочено перед этим взыскателем сейчас") @NotNull
        Money overdue,

        @Schema(description = "Просрочено по счёту всего") @NotNull
        Money accountOverdue,

        @NotNull Money monthlyCharge,
        @NotNull Integer overdueMonths,
        LocalDate overdueSince,

        @Schema(example = "2021-10") String oldestServiceMonth,
        @NotNull LocalDate asOf,
        @NotNull LocalDate openedOn,

        @Schema(description = "Долг перед взыскателем при открытии") @NotNull
        Money openedAmount,

        LocalDate endedOn,

        @Schema(description = "После открытия долг опускался ниже порога и остаётся там") @NotNull
        Boolean belowThreshold,

        UUID claimId,
        LocalDate claimSentOn,
        LocalDate claimServedOn) {}
