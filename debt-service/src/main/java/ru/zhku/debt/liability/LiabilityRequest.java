package ru.zhku.debt.liability;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.liability.domain.Liability;
import ru.zhku.debt.liability.domain.Share;
import ru.zhku.kit.problem.Refusal;

/** A debtor without days: a new person or one that is known on the account, and how he answers. */
@Schema(name = "LiabilityRequest")
record LiabilityRequest(
        @Schema(nullable = true, description = "Новый должник: либо person, либо personId") @Valid
        PersonRequest person,

        @Schema(nullable = true, description = "Уже записанный на этом счёте")
        UUID personId,

        @Schema(required = true) @NotNull Liability liability,

        @Schema(nullable = true, description = "Точная доля; обязательна у SHARE, не бывает у JOINT") @Valid
        ShareBody share) {
    static final int FINEST = 1_000_000;

    @Schema(name = "LiabilityShare")
    record ShareBody(
            @Schema(required = true) @NotNull @Min(1) @Max(FINEST)
            Integer numerator,

            @Schema(required = true) @NotNull @Min(1) @Max(FINEST)
            Integer denominator) {}

    /** @param at JSON pointer to this debtor */
    LiabilityRequest checked(String at, LocalDate today) {
        if ((person == null) == (personId == null)) {
            throw Refusal.at(at + "/person", "debtor-person");
        }
        if ((liability == Liability.SHARE) != (share != null)) {
            throw Refusal.at(at + "/share", "debtor-share");
        }
        if (share != null && share.numerator > share.denominator) {
            throw Refusal.at(at + "/share", "debtor-share");
        }
        var checked = person == null ? null : person.checked(at + "/person", today);
        return new LiabilityRequest(checked, personId, liability, share);
    }

    Share exactShare() {
        return share == null ? null : Share.of(share.numerator, share.denominator);
    }
}
