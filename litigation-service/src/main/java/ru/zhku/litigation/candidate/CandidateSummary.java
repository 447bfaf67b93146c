package ru.zhku.litigation.candidate;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.candidate.domain.CandidateStatus;
import ru.zhku.litigation.candidate.domain.Claimant;

@Schema(description = "Число и сумма кандидатов под тем же отбором, что и список")
record CandidateSummary(
        @NotNull Long count,
        @NotNull Money overdue,
        @NotNull List<Cell> cells) {
    @Schema(name = "CandidateSummaryCell")
    record Cell(
            @NotNull CandidateStatus status,
            @NotNull Claimant claimant,
            @NotNull Long count,
            @NotNull Money overdue) {}

    static CandidateSummary of(List<Cell> cells) {
        return new CandidateSummary(
                cells.stream().mapToLong(Cell::count).sum(),
                cells.stream().map(Cell::overdue).reduce(Money.ZERO, Money::plus),
                cells);
    }
}
