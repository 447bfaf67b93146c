package ru.zhku.debt.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.zhku.debt.agreement.domain.AgreementActKind;
import ru.zhku.debt.agreement.domain.AgreementKind;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.debt.agreement.domain.AgreementState;
import ru.zhku.debt.agreement.domain.BreachCause;
import ru.zhku.debt.agreement.domain.FindingKind;
import ru.zhku.debt.pause.domain.PauseActKind;
import ru.zhku.debt.pause.domain.PauseKind;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;

/** The labels of the codes of agreements and pauses. */
@ApplicationScoped
class AgreementDictionaries {
    @Produces
    @Singleton
    Dictionary agreementKinds() {
        return EnumDictionary.of("agreement-kinds", AgreementKind.class);
    }

    @Produces
    @Singleton
    Dictionary agreementStates() {
        return EnumDictionary.of("agreement-states", AgreementState.class);
    }

    @Produces
    @Singleton
    Dictionary agreementStandings() {
        return EnumDictionary.of("agreement-standings", AgreementStanding.class);
    }

    @Produces
    @Singleton
    Dictionary agreementActKinds() {
        return EnumDictionary.of("agreement-act-kinds", AgreementActKind.class);
    }

    @Produces
    @Singleton
    Dictionary agreementFindingKinds() {
        return EnumDictionary.of("agreement-finding-kinds", FindingKind.class);
    }

    @Produces
    @Singleton
    Dictionary breachCauses() {
        return EnumDictionary.of("agreement-breach-causes", BreachCause.class);
    }

    @Produces
    @Singleton
    Dictionary pauseKinds() {
        return EnumDictionary.of("pause-kinds", PauseKind.class);
    }

    @Produces
    @Singleton
    Dictionary pauseActKinds() {
        return EnumDictionary.of("pause-act-kinds", PauseActKind.class);
    }
}
