package ru.zhku.debt.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.zhku.debt.cause.domain.CauseActKind;
import ru.zhku.debt.cause.domain.CauseRule;
import ru.zhku.debt.cause.domain.CauseStanding;
import ru.zhku.debt.cause.domain.CauseState;
import ru.zhku.debt.cause.domain.DebtCause;
import ru.zhku.debt.cause.domain.ProposalResult;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;

/** The labels of the codes of causes. */
@ApplicationScoped
class CauseDictionaries {
    @Produces
    @Singleton
    Dictionary debtCauses() {
        return EnumDictionary.of("debt-causes", DebtCause.class);
    }

    @Produces
    @Singleton
    Dictionary causeStates() {
        return EnumDictionary.of("cause-states", CauseState.class);
    }

    @Produces
    @Singleton
    Dictionary causeStandings() {
        return EnumDictionary.of("cause-standings", CauseStanding.class);
    }

    @Produces
    @Singleton
    Dictionary causeActKinds() {
        return EnumDictionary.of("cause-act-kinds", CauseActKind.class);
    }

    @Produces
    @Singleton
    Dictionary causeRules() {
        return EnumDictionary.of("cause-rules", CauseRule.class);
    }

    @Produces
    @Singleton
    Dictionary causeProposalResults() {
        return EnumDictionary.of("cause-proposal-results", ProposalResult.class);
    }
}
