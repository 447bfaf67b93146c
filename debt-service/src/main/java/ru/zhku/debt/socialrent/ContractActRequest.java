package ru.zhku.debt.socialrent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.socialrent.domain.ContractActKind;
import ru.zhku.debt.socialrent.domain.TerminationGround;

@Schema(name = "SocialRentContractActRequest")
record ContractActRequest(
        @Schema(required = true) @NotNull ContractActKind kind,

        @Schema(
                nullable = true,
                description =
                        "Не в будущем и не раньше подписания и прежнего действия; деловая дата," + " если не назван")
        LocalDate on,

        @Schema(nullable = true, description = "Обязательно у TERMINATE")
        TerminationGround ground,

        @Schema(required = true, description = "Соглашение, заявление; по требованию наймодателя — решение суда")
        @NotNull
        @Valid
        ContractPaper document,

        @Schema(required = true, description = "Без имён и других персональных данных")
        @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
        String reason,

        @Schema(
                nullable = true,
                description = "Почему расторгнут за неуплату, хотя по журналу шести месяцев неуплаты подряд нет")
        @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
        String overrideReason) {}
