package ru.zhku.litigation.courtcase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.courtcase.domain.CaseKind;
import ru.zhku.litigation.courtcase.domain.CourtKind;

@Schema(name = "CourtCaseRequest", description = "Открыть дело по кандидату или по его претензии: ровно одно из двух")
record CaseRequest(
        UUID candidateId,
        UUID claimId,
        @NotNull CaseKind kind,

        @NotBlank
        @Size(max = 300)
        @Schema(
                description = "Наименование суда или судебного участка",
                example = "Мировой судья судебного участка ЗАТО Заозёрск")
        String court,

        @Schema(description = "Вид суда; по умолчанию по группе потребителей и цене")
        CourtKind courtKind,

        @Schema(description = "Цена требования; по умолчанию весь нынешний долг перед взыскателем")
        Money amount,

        @Size(max = 500) @Schema(description = "Почему больше нынешнего долга; без причины больше долга не требуют")
        String amountReason) {}
