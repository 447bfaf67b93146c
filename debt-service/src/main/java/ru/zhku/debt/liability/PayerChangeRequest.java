package ru.zhku.debt.liability;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.liability.domain.PayerChangeGround;

@Schema(name = "PayerChangeRequest")
record PayerChangeRequest(
        @Schema(
                required = true,
                description = "Первый день нового плательщика: возникновение права; не позже года от деловой даты")
        @NotNull
        LocalDate on,

        @Schema(required = true) @NotNull PayerChangeGround ground,

        @Schema(required = true, description = "Основание: выписка, договор; без имён")
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String document,

        @Schema(
                nullable = true,
                description = "Прежний плательщик, если до этого дня должники не записаны; по умолчанию — плательщик"
                        + " из реестра на день раньше")
        @Valid
        PersonRequest former,

        @Schema(required = true, description = "Кто отвечает с этого дня: один или несколько")
        @NotNull
        @NotEmpty
        @Size(max = 50)
        List<@NotNull @Valid LiabilityRequest> debtors) {}
