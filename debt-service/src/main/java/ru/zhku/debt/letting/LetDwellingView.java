package ru.zhku.debt.letting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LetDwelling", description = "Без имён: плательщик — по адресу /v1/accounts/{id}/party")
record LetDwellingView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) String supplierInn,
        @Schema(required = true) String oktmo,
        @Schema(nullable = true) String els,
        @Schema(nullable = true) UUID houseGuid,
        @Schema(required = true) String street,
        @Schema(required = true) String house,
        @Schema(nullable = true) String flat,
        @Schema(nullable = true, examples = "54.30") String areaSqm,
        @Schema(nullable = true) Integer residents,

        @Schema(
                nullable = true,
                description = "С какого дня известен наём; null — известен только с более позднего дня")
        LocalDate letSince,

        @Schema(required = true) LocalDate asOf) {
    static final List<String> HEADER = List.of(
            "Лицевой счёт",
            "ИНН поставщика",
            "ОКТМО",
            "ЕЛС",
            "Код дома",
            "Улица",
            "Дом",
            "Квартира",
            "Площадь, кв. м",
            "Проживает",
            "Наём с",
            "На день");

    List<Object> cells() {
        return Arrays.asList(
                accountNumber,
                supplierInn,
                oktmo,
                els,
                houseGuid,
                street,
                house,
                flat,
                areaSqm == null ? null : new java.math.BigDecimal(areaSqm),
                residents,
                letSince,
                asOf);
    }
}
