package ru.zhku.debt.setting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.setting.domain.SettingActKind;

@Schema(name = "SettingActRequest")
record SettingActRequest(
        @Schema(required = true) @NotNull(message = "Назовите действие")
        SettingActKind kind,

        @Schema(nullable = true, description = "Для REJECT обязательно")
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String reason) {}
