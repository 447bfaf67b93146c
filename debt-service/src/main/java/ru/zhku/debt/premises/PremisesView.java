package ru.zhku.debt.premises;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.premises.domain.ObjectKind;
import ru.zhku.debt.premises.domain.Ownership;
import ru.zhku.debt.premises.domain.PremisesActKind;
import ru.zhku.debt.premises.domain.PremisesState;

@Schema(name = "Premises")
record PremisesView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String oktmo,
        @Schema(required = true) ObjectKind kind,
        @Schema(required = true) Address address,
        @Schema(nullable = true) String els,
        @Schema(nullable = true) UUID houseGuid,
        @Schema(nullable = true) String cadastralNumber,
        @Schema(nullable = true) String areaSqm,
        @Schema(required = true) LocalDate asOf,

        @Schema(required = true, description = "На день asOf")
        PremisesState state,

        @Schema(required = true, description = "С какого дня в этом состоянии")
        LocalDate since,

        @Schema(required = true, description = "Следует из состояния")
        Ownership ownership,

        @Schema(required = true) List<Act> history,
        @Schema(required = true) long version) {

    @Schema(name = "PremisesAddress")
    record Address(
            @Schema(required = true) String street,
            @Schema(required = true) String house,
            @Schema(nullable = true) String flat,
            @Schema(nullable = true) String part) {}

    @Schema(name = "PremisesAct")
    record Act(
            @Schema(required = true) int no,
            @Schema(required = true) PremisesActKind kind,
            @Schema(required = true) LocalDate on,

            @Schema(required = true, description = "Чем объект стал")
            PremisesState state,

            @Schema(nullable = true, description = "У REVERT: какое действие отменено")
            Integer revertsNo,

            @Schema(required = true, description = "true — действие отменено позднейшим REVERT")
            boolean reverted,

            @Schema(nullable = true) DocumentBody document,
            @Schema(nullable = true) String reason,
            @Schema(required = true) String madeBy,
            @Schema(required = true) Instant madeAt) {}

    @Schema(name = "PremisesItem")
    record Item(
            @Schema(required = true) UUID id,
            @Schema(required = true) String oktmo,
            @Schema(required = true) ObjectKind kind,
            @Schema(required = true) Address address,
            @Schema(nullable = true) String els,
            @Schema(nullable = true) String cadastralNumber,
            @Schema(nullable = true) String areaSqm,
            @Schema(required = true) PremisesState state,
            @Schema(required = true) LocalDate since,
            @Schema(required = true) Ownership ownership) {
        static final List<String> HEADER = List.of(
                "Вид объекта",
                "Улица",
                "Дом",
                "Квартира",
                "Часть",
                "ЕЛС",
                "Кадастровый номер",
                "Площадь, кв. м",
                "Состояние",
                "С какого дня",
                "Собственность");

        List<Object> cells() {
            return java.util.Arrays.asList(
                    kind,
                    address.street,
                    address.house,
                    address.flat,
                    address.part,
                    els,
                    cadastralNumber,
                    areaSqm == null ? null : new java.math.BigDecimal(areaSqm),
                    state,
                    since,
                    ownership);
        }
    }

    @Schema(name = "PremisesSummary", description = "Число и площадь под тем же отбором")
    record Summary(
            @Schema(required = true) LocalDate asOf,
            @Schema(required = true) long count,

            @Schema(required = true, description = "Объекты без площади ничего не добавляют")
            String areaSqm,

            @Schema(required = true) List<OfState> byState) {}

    @Schema(name = "PremisesSummaryOfState")
    record OfState(
            @Schema(required = true) ObjectKind kind,
            @Schema(required = true) PremisesState state,
            @Schema(required = true) long count,
            @Schema(required = true) String areaSqm) {}

    @Schema(name = "PremisesAccount")
    record Account(
            @Schema(required = true) UUID accountId,
            @Schema(required = true) String accountNumber,
            @Schema(required = true) String supplierInn,
            @Schema(nullable = true) String els,

            @Schema(required = true, description = "На деловую дату")
            ru.zhku.debt.account.domain.Tenure tenure,

            @Schema(required = true) ru.zhku.debt.premises.domain.LinkedBy linkedBy) {}
}
