package ru.zhku.litigation.dictionary;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;
import ru.zhku.litigation.candidate.domain.CandidateAct;
import ru.zhku.litigation.candidate.domain.CandidateStatus;
import ru.zhku.litigation.candidate.domain.Claimant;
import ru.zhku.litigation.candidate.domain.ConsumerGroup;
import ru.zhku.litigation.candidate.domain.GateCode;
import ru.zhku.litigation.candidate.domain.GateLevel;
import ru.zhku.litigation.candidate.domain.Tenure;
import ru.zhku.litigation.claim.domain.ClaimStatus;
import ru.zhku.litigation.courtcase.domain.ActKind;
import ru.zhku.litigation.courtcase.domain.CaseKind;
import ru.zhku.litigation.courtcase.domain.CaseState;
import ru.zhku.litigation.courtcase.domain.CourtKind;
import ru.zhku.litigation.courtcase.domain.Outcome;
import ru.zhku.litigation.deadline.domain.LimitationState;
import ru.zhku.litigation.duty.domain.DutyRoute;

/** The Russian labels of every public code, served by the kit at /v1/dictionaries. */
@Singleton
class LitigationDictionaries {
    @Produces
    @Singleton
    Dictionary candidateStatuses() {
        return EnumDictionary.of("candidate-statuses", CandidateStatus.class);
    }

    @Produces
    @Singleton
    Dictionary candidateActs() {
        return EnumDictionary.of("candidate-acts", CandidateAct.class);
    }

    @Produces
    @Singleton
    Dictionary claimants() {
        return EnumDictionary.of("claimants", Claimant.class);
    }

    @Produces
    @Singleton
    Dictionary consumerGroups() {
        return EnumDictionary.of("consumer-groups", ConsumerGroup.class);
    }

    @Produces
    @Singleton
    Dictionary tenures() {
        return EnumDictionary.of("tenures", Tenure.class);
    }

    @Produces
    @Singleton
    Dictionary gateCodes() {
        return EnumDictionary.of("gate-codes", GateCode.class);
    }

    @Produces
    @Singleton
    Dictionary gateLevels() {
        return EnumDictionary.of("gate-levels", GateLevel.class);
    }

    @Produces
    @Singleton
    Dictionary claimStatuses() {
        return EnumDictionary.of("claim-statuses", ClaimStatus.class);
    }

    @Produces
    @Singleton
    Dictionary caseKinds() {
        return EnumDictionary.of("case-kinds", CaseKind.class);
    }

    @Produces
    @Singleton
    Dictionary courtKinds() {
        return EnumDictionary.of("court-kinds", CourtKind.class);
    }

    @Produces
    @Singleton
    Dictionary caseStates() {
        return EnumDictionary.of("case-states", CaseState.class);
    }

    @Produces
    @Singleton
    Dictionary caseActs() {
        return EnumDictionary.of("case-acts", ActKind.class);
    }

    @Produces
    @Singleton
    Dictionary outcomes() {
        return EnumDictionary.of("outcomes", Outcome.class);
    }

    @Produces
    @Singleton
    Dictionary limitationStates() {
        return EnumDictionary.of("limitation-states", LimitationState.class);
    }

    @Produces
    @Singleton
    Dictionary dutyRoutes() {
        return EnumDictionary.of("duty-routes", DutyRoute.class);
    }
}
