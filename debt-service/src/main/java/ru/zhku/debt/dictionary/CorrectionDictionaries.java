package ru.zhku.debt.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.zhku.debt.correction.domain.CorrectionActKind;
import ru.zhku.debt.correction.domain.CorrectionKind;
import ru.zhku.debt.correction.domain.CorrectionReason;
import ru.zhku.debt.correction.domain.CorrectionState;
import ru.zhku.debt.correction.domain.IntakeOutcome;
import ru.zhku.debt.correction.domain.SuspenseActKind;
import ru.zhku.debt.correction.domain.SuspenseAge;
import ru.zhku.debt.correction.domain.SuspenseState;
import ru.zhku.debt.correction.domain.WriteOffActKind;
import ru.zhku.debt.correction.domain.WriteOffReason;
import ru.zhku.debt.correction.domain.WriteOffState;
import ru.zhku.debt.ledger.domain.PostingPurpose;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;

/** The labels of the codes of corrections, of money in suspense and of write-offs. */
@ApplicationScoped
class CorrectionDictionaries {
    @Produces
    @Singleton
    Dictionary postingPurposes() {
        return EnumDictionary.of("posting-purposes", PostingPurpose.class);
    }

    @Produces
    @Singleton
    Dictionary correctionKinds() {
        return EnumDictionary.of("correction-kinds", CorrectionKind.class);
    }

    @Produces
    @Singleton
    Dictionary correctionStates() {
        return EnumDictionary.of("correction-states", CorrectionState.class);
    }

    @Produces
    @Singleton
    Dictionary correctionActKinds() {
        return EnumDictionary.of("correction-act-kinds", CorrectionActKind.class);
    }

    @Produces
    @Singleton
    Dictionary correctionReasons() {
        return EnumDictionary.of("correction-reasons", CorrectionReason.class);
    }

    @Produces
    @Singleton
    Dictionary suspenseStates() {
        return EnumDictionary.of("suspense-states", SuspenseState.class);
    }

    @Produces
    @Singleton
    Dictionary suspenseActKinds() {
        return EnumDictionary.of("suspense-act-kinds", SuspenseActKind.class);
    }

    @Produces
    @Singleton
    Dictionary suspenseAges() {
        return EnumDictionary.of("suspense-ages", SuspenseAge.class);
    }

    @Produces
    @Singleton
    Dictionary suspenseIntakeOutcomes() {
        return EnumDictionary.of("suspense-intake-outcomes", IntakeOutcome.class);
    }

    @Produces
    @Singleton
    Dictionary writeOffStates() {
        return EnumDictionary.of("write-off-states", WriteOffState.class);
    }

    @Produces
    @Singleton
    Dictionary writeOffReasons() {
        return EnumDictionary.of("write-off-reasons", WriteOffReason.class);
    }

    @Produces
    @Singleton
    Dictionary writeOffActKinds() {
        return EnumDictionary.of("write-off-act-kinds", WriteOffActKind.class);
    }
}
