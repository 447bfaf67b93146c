package ru.zhku.debt.liability;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AccountDebtorRequest")
record DebtorRequest(
        @Schema(required = true) @NotNull @Valid LiabilityRequest debtor,

        @Schema(
                nullable = true,
                description = "Первый день обязанности, не позже года от деловой даты; не назван — с самого начала")
        LocalDate validFrom,

        @Schema(nullable = true, description = "Последний день, включительно")
        LocalDate validTo,

        @Schema(required = true, description = "Основание: выписка, договор; без имён")
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String document) {}
