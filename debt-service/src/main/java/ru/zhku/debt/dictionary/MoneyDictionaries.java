package ru.zhku.debt.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.debtor.domain.AgreementFilter;
import ru.zhku.debt.ledger.domain.MonthlyChargeMethod;
import ru.zhku.debt.strategy.domain.DebtStage;
import ru.zhku.debt.strategy.domain.NextAction;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;

/** The labels of the codes of debts. */
@ApplicationScoped
class MoneyDictionaries {
    @Produces
    @Singleton
    Dictionary ageBuckets() {
        return EnumDictionary.of("age-buckets", AgeBucket.class);
    }

    @Produces
    @Singleton
    Dictionary ageingDimensions() {
        return EnumDictionary.of("ageing-dimensions", Dimension.class);
    }

    @Produces
    @Singleton
    Dictionary agreementFilters() {
        return EnumDictionary.of("agreement-filters", AgreementFilter.class);
    }

    @Produces
    @Singleton
    Dictionary debtStages() {
        return EnumDictionary.of("debt-stages", DebtStage.class);
    }

    @Produces
    @Singleton
    Dictionary nextActions() {
        return EnumDictionary.of("next-actions", NextAction.class);
    }

    @Produces
    @Singleton
    Dictionary monthlyChargeMethods() {
        return EnumDictionary.of("monthly-charge-methods", MonthlyChargeMethod.class);
    }
}
