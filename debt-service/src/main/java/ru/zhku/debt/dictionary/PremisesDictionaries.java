package ru.zhku.debt.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.zhku.debt.premises.domain.CountFigure;
import ru.zhku.debt.premises.domain.LinkedBy;
import ru.zhku.debt.premises.domain.ObjectKind;
import ru.zhku.debt.premises.domain.Ownership;
import ru.zhku.debt.premises.domain.PremisesActKind;
import ru.zhku.debt.premises.domain.PremisesState;
import ru.zhku.debt.vacancy.domain.EstimateKind;
import ru.zhku.debt.vacancy.domain.StockOption;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;

/** The labels of the codes of the municipal stock. */
@ApplicationScoped
class PremisesDictionaries {
    @Produces
    @Singleton
    Dictionary premisesStates() {
        return EnumDictionary.of("premises-states", PremisesState.class);
    }

    @Produces
    @Singleton
    Dictionary premisesActKinds() {
        return EnumDictionary.of("premises-act-kinds", PremisesActKind.class);
    }

    @Produces
    @Singleton
    Dictionary premisesKinds() {
        return EnumDictionary.of("premises-kinds", ObjectKind.class);
    }

    @Produces
    @Singleton
    Dictionary premisesOwnerships() {
        return EnumDictionary.of("premises-ownerships", Ownership.class);
    }

    @Produces
    @Singleton
    Dictionary premisesLinks() {
        return EnumDictionary.of("premises-account-links", LinkedBy.class);
    }

    @Produces
    @Singleton
    Dictionary premisesCountFigures() {
        return EnumDictionary.of("premises-count-figures", CountFigure.class);
    }

    @Produces
    @Singleton
    Dictionary estimateKinds() {
        return EnumDictionary.of("premises-estimate-kinds", EstimateKind.class);
    }

    @Produces
    @Singleton
    Dictionary stockOptions() {
        return EnumDictionary.of("premises-options", StockOption.class);
    }
}
