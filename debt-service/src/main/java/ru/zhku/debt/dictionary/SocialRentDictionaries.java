package ru.zhku.debt.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.zhku.debt.socialrent.domain.ContractActKind;
import ru.zhku.debt.socialrent.domain.ContractState;
import ru.zhku.debt.socialrent.domain.GoodReasonKind;
import ru.zhku.debt.socialrent.domain.GroundStatus;
import ru.zhku.debt.socialrent.domain.MissingKind;
import ru.zhku.debt.socialrent.domain.MonthStatus;
import ru.zhku.debt.socialrent.domain.TerminationGround;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;

/** The labels of the codes of social rent. */
@ApplicationScoped
class SocialRentDictionaries {
    @Produces
    @Singleton
    Dictionary contractStates() {
        return EnumDictionary.of("social-rent-contract-states", ContractState.class);
    }

    @Produces
    @Singleton
    Dictionary contractActKinds() {
        return EnumDictionary.of("social-rent-contract-act-kinds", ContractActKind.class);
    }

    @Produces
    @Singleton
    Dictionary terminationGrounds() {
        return EnumDictionary.of("termination-grounds", TerminationGround.class);
    }

    @Produces
    @Singleton
    Dictionary groundStatuses() {
        return EnumDictionary.of("termination-ground-statuses", GroundStatus.class);
    }

    @Produces
    @Singleton
    Dictionary monthStatuses() {
        return EnumDictionary.of("payment-month-statuses", MonthStatus.class);
    }

    @Produces
    @Singleton
    Dictionary goodReasonKinds() {
        return EnumDictionary.of("good-reason-kinds", GoodReasonKind.class);
    }

    @Produces
    @Singleton
    Dictionary missingKinds() {
        return EnumDictionary.of("social-rent-missing-kinds", MissingKind.class);
    }
}
