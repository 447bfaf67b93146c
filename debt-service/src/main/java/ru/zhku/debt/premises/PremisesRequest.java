package ru.zhku.debt.premises;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.premises.domain.ObjectKind;
import ru.zhku.debt.premises.domain.PremisesEntry;
import ru.zhku.debt.premises.domain.PremisesState;

@Schema(name = "PremisesRequest")
record PremisesRequest(
        @Schema(nullable = true, description = "Муниципалитет; по умолчанию ваш")
        @Pattern(regexp = "\\d{8}(\\d{3})?", message = "Нужны 8 или 11 цифр")
        String oktmo,

        @Schema(nullable = true, description = "По умолчанию FLAT")
        ObjectKind kind,

        @Schema(required = true)
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = PremisesRequest.TEXT, message = PremisesRequest.NO_CONTROL)
        String street,

        @Schema(required = true)
        @NotBlank
        @Size(max = 50)
        @Pattern(regexp = PremisesRequest.TEXT, message = PremisesRequest.NO_CONTROL)
        String house,

        @Schema(nullable = true, description = "Обязательна у FLAT, у других не бывает")
        @Size(max = 50)
        @Pattern(regexp = PremisesRequest.TEXT, message = PremisesRequest.NO_CONTROL)
        String flat,

        @Schema(nullable = true, description = "Какой подъезд или подвал: обязательно у ENTRANCE и BASEMENT")
        @Size(max = 100)
        @Pattern(regexp = PremisesRequest.TEXT, message = PremisesRequest.NO_CONTROL)
        String part,

        @Schema(nullable = true, example = "51АБ123456") String els,

        @Schema(nullable = true, description = "Код дома в ГАР (ФИАС)")
        UUID houseGuid,

        @Schema(nullable = true, example = "51:12:0020202:345")
        String cadastralNumber,

        @Schema(nullable = true, example = "45.30") String areaSqm,
        @Schema(required = true) @NotNull PremisesState state,

        @Schema(required = true, description = "С какого дня объект в этом состоянии; не в будущем") @NotNull
        LocalDate since,

        @Schema(nullable = true) @Valid DocumentBody document,

        @Schema(nullable = true, description = "Без имён и других персональных данных")
        @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000]*", message = "Нулевой знак не допускается")
        String reason) {
    static final String TEXT = "[^\\p{Cntrl}]*";
    static final String NO_CONTROL = "Управляющие символы не допускаются";

    PremisesEntry toDomain(String municipality) {
        return new PremisesEntry(
                municipality,
                kind == null ? ObjectKind.FLAT : kind,
                new PremisesEntry.Address(stripped(street), stripped(house), stripped(flat), stripped(part)),
                new PremisesEntry.Ids(stripped(els), houseGuid, stripped(cadastralNumber)),
                PremisesEntry.area(stripped(areaSqm)),
                state,
                since,
                DocumentBody.toDomain(document),
                stripped(reason));
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
