package ru.zhku.litigation.courtcase;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.candidate.domain.Claimant;
import ru.zhku.litigation.candidate.domain.ConsumerGroup;
import ru.zhku.litigation.candidate.domain.Tenure;
import ru.zhku.litigation.courtcase.domain.CaseKind;
import ru.zhku.litigation.courtcase.domain.CaseState;
import ru.zhku.litigation.courtcase.domain.CourtKind;
import ru.zhku.litigation.courtcase.domain.Outcome;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CourtCase", description = "Судебное дело")
record CaseView(
        @NotNull UUID id,
        @NotNull UUID candidateId,
        UUID claimId,
        @NotNull UUID accountId,
        @NotNull String accountNumber,
        @NotNull String oktmo,
        @NotNull Claimant claimant,
        @NotNull ConsumerGroup consumerGroup,
        @NotNull Tenure tenure,
        @NotNull CaseKind kind,
        @NotNull CourtKind courtKind,
        @NotNull String court,
        @NotNull Money amount,
        String amountReason,
        @NotNull CaseState state,
        String number,
        String uid,
        @NotNull LocalDate createdOn,
        LocalDate filedOn,

        @Schema(description = "Госпошлина полностью") Money duty,

        @Schema(description = "Зачтено уплаченное за отменённый приказ (НК РФ 333.20)")
        Money dutyCredited,

        String dutyLegalBasis,
        String dutyFormula,
        Outcome outcome,
        Money awarded,

        @Schema(description = "Сколько из присуждённого — пени; нет, если этого не записали")
        Money awardedPenalty,

        LocalDate decidedOn,
        LocalDate inForceOn) {

    static CaseView of(CourtCase c) {
        return new CaseView(
                c.id,
                c.candidateId,
                c.claimId,
                c.accountId,
                c.accountNumber,
                c.oktmo,
                c.claimant,
                ConsumerGroup.of(c.consumerGroup),
                Tenure.of(c.tenure),
                c.kind,
                c.courtKind,
                c.court,
                Money.ofKopecks(c.amount),
                c.amountReason,
                c.state,
                c.number,
                c.uid,
                c.createdOn,
                c.filedOn,
                money(c.duty),
                money(c.dutyCredited),
                c.dutyLegalBasis,
                c.dutyFormula,
                c.outcome,
                money(c.awarded),
                money(c.awardedPenalty),
                c.decidedOn,
                c.inForceOn);
    }

    static Money money(Long kopecks) {
        return kopecks == null ? null : Money.ofKopecks(kopecks);
    }
}
