package ru.zhku.debt.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.zhku.debt.institution.domain.CheckCause;
import ru.zhku.debt.institution.domain.CostBasis;
import ru.zhku.debt.institution.domain.CoverState;
import ru.zhku.debt.institution.domain.TieAct;
import ru.zhku.debt.institution.domain.TieBasis;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;

/** The labels of the codes of institutions. */
@ApplicationScoped
class InstitutionDictionaries {
    @Produces
    @Singleton
    Dictionary costBases() {
        return EnumDictionary.of("cost-bases", CostBasis.class);
    }

    @Produces
    @Singleton
    Dictionary coverStates() {
        return EnumDictionary.of("cover-states", CoverState.class);
    }

    @Produces
    @Singleton
    Dictionary coverCheckCauses() {
        return EnumDictionary.of("cover-check-causes", CheckCause.class);
    }

    @Produces
    @Singleton
    Dictionary institutionAccountActs() {
        return EnumDictionary.of("institution-account-acts", TieAct.class);
    }

    @Produces
    @Singleton
    Dictionary institutionAccountBases() {
        return EnumDictionary.of("institution-account-bases", TieBasis.class);
    }
}
