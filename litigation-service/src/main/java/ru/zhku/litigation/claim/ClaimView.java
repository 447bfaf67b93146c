package ru.zhku.litigation.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.candidate.domain.Claimant;
import ru.zhku.litigation.claim.domain.ClaimStatus;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Claim", description = "Досудебная претензия")
record ClaimView(
        @NotNull UUID id,
        @NotNull UUID candidateId,
        @NotNull UUID accountId,
        @NotNull String accountNumber,
        @NotNull String oktmo,
        @NotNull Claimant claimant,
        @NotNull Money amount,
        String amountReason,
        @NotNull LocalDate sentOn,
        @NotNull Integer demandDays,

        @Schema(description = "До какого дня включительно предложено заплатить") @NotNull
        LocalDate payBy,

        @Schema(description = "С какого дня срок ответа истёк; для организаций раньше подать нельзя") @NotNull
        LocalDate earliestFilingOn,

        @NotNull ClaimStatus status,

        @Schema(description = "Когда письмо отправлено на самом деле; известно из доказательства вручения")
        LocalDate postedOn,

        LocalDate servedOn,
        String channel,
        String proofKind,
        String proofReference,
        LocalDate failedOn,
        String failure) {

    static ClaimView of(Claim claim) {
        return new ClaimView(
                claim.id,
                claim.candidateId,
                claim.accountId,
                claim.accountNumber,
                claim.oktmo,
                claim.claimant,
                Money.ofKopecks(claim.amount),
                claim.amountReason,
                claim.sentOn,
                claim.demandDays,
                claim.payBy,
                claim.earliestFilingOn,
                claim.status,
                claim.postedOn,
                claim.servedOn,
                claim.channel,
                claim.proofKind,
                claim.proofReference,
                claim.failedOn,
                claim.failure);
    }
}
