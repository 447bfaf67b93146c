package ru.zhku.litigation.claim;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.claim.domain.ClaimTerms;

@Schema(description = "Направить претензию по кандидату")
record ClaimRequest(
        @NotNull UUID candidateId,

        @Schema(description = "Сколько требовать; по умолчанию весь нынешний долг перед взыскателем")
        Money amount,

        @Size(max = 500) @Schema(description = "Почему больше нынешнего долга; без причины больше долга не требуют")
        String amountReason,

        @Schema(description = "Сколько календарных дней дать на оплату; по умолчанию 30, организации не меньше 30")
        Integer demandDays) {

    int days() {
        return demandDays == null ? ClaimTerms.DEFAULT_DAYS : demandDays;
    }
}
