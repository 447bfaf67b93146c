package ru.zhku.debt.mend;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MendRequest")
record MendRequest(
        @Schema(required = true, description = "Номер отложенной строки, как в списке дефектов") @Min(1)
        long line,

        @Schema(
                required = true,
                description = "Новые значения ячеек по именам столбцов, например {\"accountNumber\": \"A-1\"}")
        @NotNull
        @NotEmpty
        @Size(max = 20)
        Map<@NotBlank @Size(max = 60) String, @NotNull @Size(max = 500) String> fields,

        @Schema(required = true, description = "Почему так верно. Без персональных данных") @NotBlank @Size(max = 1000)
        String reason) {}
