package ru.zhku.debt.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "InstitutionRequest")
record InstitutionRequest(
        @Schema(required = true, description = "ИНН с верными контрольными цифрами") @NotNull
        String inn,

        @Schema(required = true)
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String name,

        @Schema(nullable = true, description = "Муниципалитет-учредитель; по умолчанию из токена")
        String oktmo) {}
