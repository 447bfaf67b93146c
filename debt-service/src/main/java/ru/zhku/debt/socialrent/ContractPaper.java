package ru.zhku.debt.socialrent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ContractPaper", description = "Соглашение, заявление, решение суда: номер и день")
record ContractPaper(
        @Schema(required = true)
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String number,

        @Schema(required = true, description = "Не в будущем") @NotNull
        LocalDate on) {}
