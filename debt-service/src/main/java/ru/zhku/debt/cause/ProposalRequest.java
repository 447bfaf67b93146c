package ru.zhku.debt.cause;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;

/** For which debtors causes are proposed: by their ids, or by a filter, a portion at a time. */
@Schema(name = "CauseProposalRequest")
record ProposalRequest(
        @Schema(nullable = true, description = "На какой день смотреть факты, не в будущем; с него причина действует")
        LocalDate asOf,

        @Schema(nullable = true, description = "Просрочено больше стольких месяцев услуг; по умолчанию 3")
        @Min(0)
        @Max(600)
        Integer overMonths,

        @Schema(nullable = true, description = "true — только показать, ничего не записывать")
        Boolean dryRun,

        @Schema(nullable = true, description = "Только эти счета, не больше 200; правила показываются все")
        @Size(max = 200)
        List<@NotNull UUID> accountIds,

        @Schema(nullable = true) String supplierInn,
        @Schema(nullable = true) List<@NotNull ConsumerGroup> consumerGroup,
        @Schema(nullable = true) List<@NotNull Tenure> tenure,

        @Schema(nullable = true, description = "Сколько должников за раз; по умолчанию 200") @Min(1) @Max(1000)
        Integer limit,

        @Schema(nullable = true, description = "next прошлого ответа")
        String cursor) {
    private static final int MONTHS = 3;
    private static final int LIMIT = 200;

    int months() {
        return overMonths == null ? MONTHS : overMonths;
    }

    int most() {
        return limit == null ? LIMIT : limit;
    }

    boolean dry() {
        return Boolean.TRUE.equals(dryRun);
    }

    boolean byIds() {
        return accountIds != null && !accountIds.isEmpty();
    }

    boolean asks(ConsumerGroup group, Tenure held) {
        return (consumerGroup == null || consumerGroup.isEmpty() || consumerGroup.contains(group))
                && (tenure == null || tenure.isEmpty() || tenure.contains(held));
    }
}
