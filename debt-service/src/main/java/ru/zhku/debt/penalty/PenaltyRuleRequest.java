package ru.zhku.debt.penalty;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.penalty.domain.CapMode;
import ru.zhku.debt.penalty.domain.PenaltyRule;
import ru.zhku.debt.penalty.domain.PenaltySchedule;
import ru.zhku.debt.penalty.domain.RuleKind;
import ru.zhku.kit.problem.Refusal;

/** A row of law that is proposed; which fields it has depends on its kind. */
@Schema(
        name = "PenaltyRuleRequest",
        description =
                "KEY_RATE: validFrom, ratePercent. RATE_CAP: validFrom, capMode, ratePercent (кроме NONE), validTo,"
                        + " если конец известен. MORATORIUM: validFrom, validTo, code, who; schedules (без них все),"
                        + " obligationsBefore. VERIFIED_THROUGH: verifiedThrough. REPEAL: repeals.")
record PenaltyRuleRequest(
        @Schema(required = true) @NotNull(message = "Обязательное значение")
        RuleKind kind,

        @JsonFormat(lenient = OptBoolean.FALSE) LocalDate validFrom,

        @Schema(description = "Последний день, включительно") @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDate validTo,

        @Schema(examples = "9.5", description = "До четырёх знаков после точки")
        @Pattern(regexp = "\\d{1,3}([.,]\\d{1,4})?", message = "Число вида 9.5, до четырёх знаков после точки")
        String ratePercent,

        CapMode capMode,

        @Schema(description = "Имя моратория; одноимённый, утверждённый позже, заменяет прежний")
        @Pattern(regexp = "[A-Z0-9_]{3,40}", message = "От 3 до 40 знаков: A–Z, 0–9, подчёркивание")
        String code,

        @Schema(description = "Кого защищает") @Size(max = 300) @Pattern(regexp = TEXT, message = NO_CONTROLS)
        String who,

        @Size(min = 1, max = 4, message = "Хотя бы один порядок начисления")
        List<@NotNull PenaltySchedule> schedules,

        @Schema(description = "Только долги, возникшие до этого дня") @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDate obligationsBefore,

        @JsonFormat(lenient = OptBoolean.FALSE) LocalDate verifiedThrough,

        @Schema(description = "Какое правило больше не действует")
        UUID repeals,

        @Schema(required = true)
        @NotBlank(message = "Назовите норму или источник")
        @Size(max = 500)
        @Pattern(regexp = TEXT, message = NO_CONTROLS)
        String legalBasis) {
    private static final String TEXT = "[^\\p{Cntrl}]*";
    private static final String NO_CONTROLS = "Управляющие символы не допускаются";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    /** @throws Refusal with a pointer to a field that is missing, out of place or contradicts another */
    PenaltyRule rule(UUID id) {
        demandFields();
        for (var day : days().entrySet()) {
            int year = day.getValue().getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                var expected = "дата от 2000 до 2200 года";
                throw Refusal.at("/" + day.getKey(), "malformed-parameter", "name", day.getKey(), "expected", expected);
            }
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw Refusal.at("/validTo", "penalty-rule-reversed");
        }
        if (kind == RuleKind.RATE_CAP && (capMode == CapMode.NONE) != (ratePercent == null)) {
            var code = ratePercent == null ? "penalty-rule-field-missing" : "penalty-rule-field-alien";
            throw Refusal.at("/ratePercent", code, "field", "ratePercent", "kind", kind.label());
        }
        return new PenaltyRule(
                id,
                kind,
                validFrom,
                validTo,
                ratePercent == null ? null : new BigDecimal(ratePercent.replace(',', '.')),
                capMode,
                code,
                who == null ? null : who.strip(),
                kind == RuleKind.MORATORIUM ? covered() : null,
                obligationsBefore,
                verifiedThrough,
                repeals,
                legalBasis.strip());
    }

    private Set<PenaltySchedule> covered() {
        return schedules == null ? EnumSet.allOf(PenaltySchedule.class) : new TreeSet<>(schedules);
    }

    private void demandFields() {
        var given = new LinkedHashMap<String, Object>(days());
        put(given, "ratePercent", ratePercent);
        put(given, "capMode", capMode);
        put(given, "code", code);
        put(given, "who", who == null || who.isBlank() ? null : who);
        put(given, "schedules", schedules);
        put(given, "repeals", repeals);
        for (var field : given.keySet()) {
            if (!kind.allows(field)) {
                throw Refusal.at("/" + field, "penalty-rule-field-alien", "field", field, "kind", kind.label());
            }
        }
        for (var field : new TreeSet<>(kind.required())) {
            if (!given.containsKey(field)) {
                throw Refusal.at("/" + field, "penalty-rule-field-missing", "field", field, "kind", kind.label());
            }
        }
    }

    private Map<String, LocalDate> days() {
        var days = new LinkedHashMap<String, LocalDate>();
        put(days, "validFrom", validFrom);
        put(days, "validTo", validTo);
        put(days, "obligationsBefore", obligationsBefore);
        put(days, "verifiedThrough", verifiedThrough);
        return days;
    }

    private static <T> void put(Map<String, ? super T> fields, String name, T value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
