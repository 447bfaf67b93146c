package ru.zhku.debt.penalty.domain;

import java.util.Set;
import ru.zhku.kit.web.Labelled;

/** What a row of the penalty law says, and which fields it must and may have for that. */
public enum RuleKind implements Labelled {
    KEY_RATE("Ключевая ставка", Set.of("validFrom", "ratePercent"), Set.of()),
    RATE_CAP("Ограничение ставки", Set.of("validFrom", "capMode"), Set.of("validTo", "ratePercent")),
    MORATORIUM("Мораторий", Set.of("validFrom", "validTo", "code", "who"), Set.of("schedules", "obligationsBefore")),
    VERIFIED_THROUGH("Ставки проверены по", Set.of("verifiedThrough"), Set.of()),
    REPEAL("Отмена правила", Set.of("repeals"), Set.of());

    private final String label;
    private final Set<String> required;
    private final Set<String> optional;

    RuleKind(String label, Set<String> required, Set<String> optional) {
        this.label = label;
        this.required = required;
        this.optional = optional;
    }

    @Override
    public String label() {
        return label;
    }

    public Set<String> required() {
        return required;
    }

    public boolean allows(String field) {
        return required.contains(field) || optional.contains(field);
    }
}
