package ru.zhku.debt.strategy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.strategy.domain.Comparison;
import ru.zhku.debt.strategy.domain.DebtStage;
import ru.zhku.debt.strategy.domain.Fact;
import ru.zhku.debt.strategy.domain.NextAction;
import ru.zhku.debt.strategy.domain.Requirement.TermStart;

/** A strategy that is proposed. Its rules are kept and shown as they came. */
@Schema(name = "StrategyRequest")
record StrategyRequest(
        @Schema(required = true)
        @NotBlank(message = "Назовите стратегию")
        @Size(max = 200)
        @Pattern(regexp = TEXT, message = NO_CONTROLS)
        String name,

        @Schema(nullable = true, description = "Муниципалитет; без него — для всех, у кого нет своей стратегии")
        @Pattern(regexp = "\\d{8}|\\d{11}", message = "8 или 11 цифр")
        String oktmo,

        @Schema(required = true, description = "Первый день, не раньше деловой даты при утверждении")
        @NotNull(message = "Назовите первый день")
        @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDate validFrom,

        @Schema(nullable = true, description = "Последний день, включительно; после него снова действует прежняя")
        @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDate validTo,

        @Schema(required = true)
        @NotBlank(message = "Назовите решение или норму")
        @Size(max = 500)
        @Pattern(regexp = TEXT, message = NO_CONTROLS)
        String legalBasis,

        @Schema(required = true, description = "Состояния от худшего: стадия — первое, условия которого все выполнены")
        @NotEmpty(message = "Нужно хотя бы одно правило")
        @Size(max = 50, message = "Не больше 50 правил")
        List<@NotNull(message = "Правило не может быть пустым") @Valid RuleRequest> rules) {
    static final String TEXT = "[^\\p{Cntrl}]*";
    static final String NO_CONTROLS = "Управляющие символы не допускаются";

    /** One state: when it holds, what is done, what must come before. */
    @Schema(name = "StrategyRule")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleRequest(
            @Schema(required = true)
            @NotNull(message = "Назовите правило")
            @Pattern(regexp = "[A-Z0-9_]{2,40}", message = "От 2 до 40 знаков: A–Z, 0–9, подчёркивание")
            String code,

            @Schema(required = true) @NotNull(message = "Назовите стадию")
            DebtStage stage,

            @Schema(required = true, description = "Выполнены должны быть все; без условий — всегда")
            @NotNull(message = "Обязательное значение")
            @Size(max = 20, message = "Не больше 20 условий")
            List<@NotNull(message = "Условие не может быть пустым") @Valid ConditionRequest> when,

            @Schema(required = true) @NotNull(message = "Назовите действие")
            NextAction action,

            @Schema(required = true, description = "Что этот долг должен был пройти прежде, по порядку")
            @NotNull(message = "Обязательное значение")
            @Size(max = 10, message = "Не больше 10 шагов")
            List<@NotNull(message = "Шаг не может быть пустым") @Valid RequirementRequest> requires,

            @Schema(nullable = true, description = "Через столько дней действие повторяют")
            @Min(value = 1, message = "От 1 до 3650 дней")
            @Max(value = 3650, message = "От 1 до 3650 дней")
            Integer repeatAfterDays,

            @Schema(required = true)
            @NotBlank(message = "Назовите норму или основание")
            @Size(max = 500)
            @Pattern(regexp = TEXT, message = NO_CONTROLS)
            String legalBasis,

            @Schema(nullable = true, description = "Что сказать исполнителю")
            @Size(max = 500)
            @Pattern(regexp = TEXT, message = NO_CONTROLS)
            String text,

            @Schema(nullable = true, description = "Код текста письма в notification-service")
            @Pattern(regexp = "[A-Za-z0-9_.-]{1,60}", message = "Код до 60 знаков: латиница, цифры, _ . -")
            String template) {}

    /** Numbers: comparison and value. Codes: in. Flags: is. */
    @Schema(
            name = "StrategyCondition",
            description = "Числа, суммы и число месячных начислений: comparison и value. Коды: in. Да или нет: is.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConditionRequest(
            @Schema(required = true) @NotNull(message = "Назовите, что проверяется")
            Fact fact,

            Comparison comparison,

            @Schema(nullable = true, examples = "3", description = "Число, сумма 1234.56 или число начислений 2.5")
            @Size(max = 30)
            String value,

            @Schema(nullable = true) @Size(min = 1, max = 20, message = "От 1 до 20 кодов")
            List<@NotNull(message = "Код не может быть пустым") String> in,

            @Schema(nullable = true) Boolean is) {}

    @Schema(name = "StrategyRequirement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequirementRequest(
            @Schema(required = true) @NotNull(message = "Назовите шаг")
            NextAction action,

            @Schema(required = true, description = "Сколько полных дней должно пройти; 0 — сразу")
            @NotNull(message = "Обязательное значение")
            @Min(value = 0, message = "От 0 до 3650 дней")
            @Max(value = 3650, message = "От 0 до 3650 дней")
            Integer afterDays,

            @Schema(required = true) @NotNull(message = "Назовите, от какого дня срок")
            TermStart term,

            @Schema(nullable = true, description = "Через столько дней шаг нужен снова")
            @Min(value = 1, message = "От 1 до 3650 дней")
            @Max(value = 3650, message = "От 1 до 3650 дней")
            Integer staleAfterDays,

            @Schema(required = true)
            @NotBlank(message = "Назовите норму или основание")
            @Size(max = 500)
            @Pattern(regexp = TEXT, message = NO_CONTROLS)
            String legalBasis) {}
}
