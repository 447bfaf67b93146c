package ru.zhku.litigation.claim;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.claim.domain.ClaimTerms;

@Schema(description = "Направить претензию по кандидату")
record ClaimRequest(
        @NotNull UUID candidateId,

        @Schema(description = "Сколько требовать; по умолчанию весь нынешний долг перед взыскателем")
        Money amount,

        @Schema(description = "Сколько календарных дней дать на оплату; по умолчанию 30, организации не меньше 30")
        Integer demandDays) {

    int days() {
        return demandDays == null ? ClaimTerms.DEFAULT_DAYS : demandDays;
    }
}
