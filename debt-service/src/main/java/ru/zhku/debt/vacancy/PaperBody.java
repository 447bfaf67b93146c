package ru.zhku.debt.vacancy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.premises.domain.PremisesEntry;

@Schema(name = "StockPaper", description = "Решение о бюджете, постановление, смета: номер и день")
record PaperBody(
        @Schema(required = true)
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String number,

        @Schema(required = true, description = "Не в будущем") @NotNull
        LocalDate on) {

    void demand(LocalDate today) {
        PremisesEntry.demandDay("/document/on", on, today);
    }
}
