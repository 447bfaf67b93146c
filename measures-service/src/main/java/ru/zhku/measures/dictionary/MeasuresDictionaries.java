package ru.zhku.measures.dictionary;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;
import ru.zhku.measures.execution.domain.EvidenceKind;
import ru.zhku.measures.execution.domain.OccurrenceStatus;
import ru.zhku.measures.indicator.domain.IndicatorStatus;
import ru.zhku.measures.indicator.domain.IndicatorUnit;
import ru.zhku.measures.interpretation.domain.ReadingState;
import ru.zhku.measures.plan.domain.CadenceType;
import ru.zhku.measures.plan.domain.DayType;
import ru.zhku.measures.plan.domain.PeriodUnit;

/** Russian labels of every public code of this service. */
@Singleton
class MeasuresDictionaries {
    @Produces
    @Singleton
    Dictionary cadenceTypes() {
        return EnumDictionary.of("cadence-types", CadenceType.class);
    }

    @Produces
    @Singleton
    Dictionary periodUnits() {
        return EnumDictionary.of("period-units", PeriodUnit.class);
    }

    @Produces
    @Singleton
    Dictionary dayTypes() {
        return EnumDictionary.of("day-types", DayType.class);
    }

    @Produces
    @Singleton
    Dictionary readingStates() {
        return EnumDictionary.of("reading-states", ReadingState.class);
    }

    @Produces
    @Singleton
    Dictionary occurrenceStatuses() {
        return EnumDictionary.of("occurrence-statuses", OccurrenceStatus.class);
    }

    @Produces
    @Singleton
    Dictionary evidenceKinds() {
        return EnumDictionary.of("evidence-kinds", EvidenceKind.class);
    }

    @Produces
    @Singleton
    Dictionary indicatorStatuses() {
        return EnumDictionary.of("indicator-statuses", IndicatorStatus.class);
    }

    @Produces
    @Singleton
    Dictionary indicatorUnits() {
        return EnumDictionary.of("indicator-units", IndicatorUnit.class);
    }
}
