package ru.zhku.debt.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.zhku.debt.setting.domain.SettingActKind;
import ru.zhku.debt.setting.domain.SettingState;
import ru.zhku.debt.step.domain.StepActKind;
import ru.zhku.debt.strategy.domain.BlockCause;
import ru.zhku.debt.strategy.domain.Comparison;
import ru.zhku.debt.strategy.domain.ExemptionGround;
import ru.zhku.debt.strategy.domain.Fact;
import ru.zhku.debt.strategy.domain.OverrideActKind;
import ru.zhku.debt.strategy.domain.OverrideKind;
import ru.zhku.debt.strategy.domain.Requirement;
import ru.zhku.debt.strategy.domain.StrategyActKind;
import ru.zhku.debt.strategy.domain.StrategyState;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;

/** The labels of the codes of the strategy; stages and actions are among those of debts. */
@ApplicationScoped
class StrategyDictionaries {
    @Produces
    @Singleton
    Dictionary strategyFacts() {
        return EnumDictionary.of("strategy-facts", Fact.class);
    }

    @Produces
    @Singleton
    Dictionary strategyFactKinds() {
        return EnumDictionary.of("strategy-fact-kinds", Fact.Kind.class);
    }

    @Produces
    @Singleton
    Dictionary strategyComparisons() {
        return EnumDictionary.of("strategy-comparisons", Comparison.class);
    }

    @Produces
    @Singleton
    Dictionary strategyTerms() {
        return EnumDictionary.of("strategy-terms", Requirement.TermStart.class);
    }

    @Produces
    @Singleton
    Dictionary strategyStates() {
        return EnumDictionary.of("strategy-states", StrategyState.class);
    }

    @Produces
    @Singleton
    Dictionary strategyActKinds() {
        return EnumDictionary.of("strategy-act-kinds", StrategyActKind.class);
    }

    @Produces
    @Singleton
    Dictionary settingStates() {
        return EnumDictionary.of("setting-states", SettingState.class);
    }

    @Produces
    @Singleton
    Dictionary settingActKinds() {
        return EnumDictionary.of("setting-act-kinds", SettingActKind.class);
    }

    @Produces
    @Singleton
    Dictionary strategyBlocks() {
        return EnumDictionary.of("strategy-blocks", BlockCause.class);
    }

    @Produces
    @Singleton
    Dictionary overrideKinds() {
        return EnumDictionary.of("override-kinds", OverrideKind.class);
    }

    @Produces
    @Singleton
    Dictionary overrideActKinds() {
        return EnumDictionary.of("override-act-kinds", OverrideActKind.class);
    }

    @Produces
    @Singleton
    Dictionary exemptionGrounds() {
        return EnumDictionary.of("exemption-grounds", ExemptionGround.class);
    }

    @Produces
    @Singleton
    Dictionary stepActKinds() {
        return EnumDictionary.of("step-act-kinds", StepActKind.class);
    }
}
