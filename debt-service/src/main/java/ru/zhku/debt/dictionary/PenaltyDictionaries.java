package ru.zhku.debt.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.zhku.debt.penalty.domain.AllocationPolicy;
import ru.zhku.debt.penalty.domain.CapMode;
import ru.zhku.debt.penalty.domain.MoratoriumTest;
import ru.zhku.debt.penalty.domain.PenaltySchedule;
import ru.zhku.debt.penalty.domain.RatePolicy;
import ru.zhku.debt.penalty.domain.RoundingPolicy;
import ru.zhku.debt.penalty.domain.RuleKind;
import ru.zhku.debt.penalty.domain.RuleState;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;

/** The labels of the codes of penalties. */
@ApplicationScoped
class PenaltyDictionaries {
    @Produces
    @Singleton
    Dictionary penaltySchedules() {
        return EnumDictionary.of("penalty-schedules", PenaltySchedule.class);
    }

    @Produces
    @Singleton
    Dictionary ratePolicies() {
        return EnumDictionary.of("rate-policies", RatePolicy.class);
    }

    @Produces
    @Singleton
    Dictionary moratoriumTests() {
        return EnumDictionary.of("moratorium-tests", MoratoriumTest.class);
    }

    @Produces
    @Singleton
    Dictionary allocationPolicies() {
        return EnumDictionary.of("allocation-policies", AllocationPolicy.class);
    }

    @Produces
    @Singleton
    Dictionary roundingPolicies() {
        return EnumDictionary.of("rounding-policies", RoundingPolicy.class);
    }

    @Produces
    @Singleton
    Dictionary penaltyRuleKinds() {
        return EnumDictionary.of("penalty-rule-kinds", RuleKind.class);
    }

    @Produces
    @Singleton
    Dictionary penaltyRuleStates() {
        return EnumDictionary.of("penalty-rule-states", RuleState.class);
    }

    @Produces
    @Singleton
    Dictionary capModes() {
        return EnumDictionary.of("cap-modes", CapMode.class);
    }
}
