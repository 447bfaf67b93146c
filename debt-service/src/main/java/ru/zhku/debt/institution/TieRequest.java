package ru.zhku.debt.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.institution.domain.TieAct;

@Schema(name = "InstitutionAccountRequest")
record TieRequest(
        @Schema(required = true) @NotNull UUID accountId,
        @Schema(required = true) @NotNull TieAct act,

        @Schema(required = true, description = "Основание: договор, помещение")
        @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
        String reason) {}
