package ru.zhku.debt.socialrent;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.socialrent.domain.ContractActKind;
import ru.zhku.debt.socialrent.domain.ContractState;
import ru.zhku.debt.socialrent.domain.TerminationGround;
import ru.zhku.kit.money.Money;

@Schema(name = "SocialRentContract")
record ContractView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String oktmo,
        @Schema(required = true) UUID premisesId,
        @Schema(required = true) String address,
        @Schema(nullable = true) String areaSqm,
        @Schema(required = true) String number,
        @Schema(required = true) LocalDate signedOn,
        @Schema(required = true) ContractState state,
        @Schema(required = true) Tenant tenant,
        @Schema(required = true) int familyMembers,
        @Schema(nullable = true) Money rentPerSqm,

        @Schema(nullable = true, description = "Плата за наём за месяц: rentPerSqm на площадь")
        Money monthlyRent,

        @Schema(nullable = true) String obligations,
        @Schema(required = true) String enteredBy,
        @Schema(required = true) Instant enteredAt,
        @Schema(required = true) List<Act> acts,
        @Schema(required = true) long version) {

    static final String MONTHLY_RENT = "Плата за наём в месяц, руб.";
    static final List<String> HEADER = List.of(
            "Номер договора",
            "Подписан",
            "Состояние",
            "Адрес",
            "Площадь, кв. м",
            "Лицевой счёт нанимателя",
            "ИНН поставщика",
            "Основание пользования",
            "Членов семьи",
            "Плата за кв. м, руб.",
            MONTHLY_RENT,
            "Обязательства",
            "Расторгнут",
            "Основание расторжения",
            "Записал");

    /** A contract that is over brings no rent and has its day and ground instead. */
    List<Object> cells() {
        boolean active = state == ContractState.ACTIVE;
        var end = active ? null : acts.get(acts.size() - 1);
        return Arrays.asList(
                number,
                signedOn,
                state,
                address,
                areaSqm == null ? null : new BigDecimal(areaSqm),
                tenant.accountNumber,
                tenant.supplierInn,
                tenant.tenure,
                familyMembers,
                rentPerSqm,
                active ? monthlyRent : null,
                obligations,
                active ? null : end.on,
                active ? null : end.ground,
                enteredBy);
    }

    ContractView with(List<Act> made) {
        return new ContractView(
                id,
                oktmo,
                premisesId,
                address,
                areaSqm,
                number,
                signedOn,
                state,
                tenant,
                familyMembers,
                rentPerSqm,
                monthlyRent,
                obligations,
                enteredBy,
                enteredAt,
                made,
                made.size() + 1L);
    }

    @Schema(
            name = "SocialRentTenant",
            description = "Имя и контакты — GET /v1/accounts/{id}/party, чтение записывается")
    record Tenant(
            @Schema(required = true) UUID accountId,
            @Schema(required = true) String accountNumber,
            @Schema(required = true) String supplierInn,

            @Schema(required = true, description = "На деловую дату; не SOCIAL_TENANT — сверьте с поставщиком")
            Tenure tenure) {}

    @Schema(name = "SocialRentContractAct")
    record Act(
            @Schema(required = true) int no,
            @Schema(required = true) ContractActKind kind,
            @Schema(required = true) LocalDate on,
            @Schema(nullable = true) TerminationGround ground,
            @Schema(required = true) ContractPaper document,
            @Schema(required = true) String reason,

            @Schema(nullable = true, description = "Месяцев неуплаты подряд по журналу на день действия")
            Integer unpaidMonthsInRow,

            @Schema(nullable = true) String overrideReason,
            @Schema(required = true) String madeBy,
            @Schema(required = true) Instant madeAt) {}

    @Schema(name = "SocialRentContractsSummary")
    record Summary(
            @Schema(required = true) long active,
            @Schema(required = true) long terminated,

            @Schema(required = true, description = "Площадь по действующим договорам")
            String activeAreaSqm) {}
}
