package ru.zhku.debt.socialrent;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;

@Schema(name = "SocialRentContractRequest")
record ContractRequest(
        @Schema(required = true, description = "Квартира в состоянии OCCUPIED_SOCIAL_RENT") @NotNull
        UUID premisesId,

        @Schema(required = true, description = "Номер договора")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String number,

        @Schema(required = true, description = "Не в будущем") @NotNull
        LocalDate signedOn,

        @Schema(
                required = true,
                description = "Лицевой счёт нанимателя — один из счетов квартиры; имя хранится только при счёте")
        @NotNull
        UUID accountId,

        @Schema(required = true, description = "Сколько членов семьи вместе с нанимателем, без имён")
        @NotNull
        @Min(1)
        @Max(50)
        Integer familyMembers,

        @Schema(nullable = true, description = "Плата за наём за квадратный метр в месяц")
        Money rentPerSqm,

        @Schema(nullable = true, description = "Обязательства и условия, без имён и других персональных данных")
        @Size(max = 4000)
        @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
        String obligations) {}
