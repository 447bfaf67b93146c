package ru.zhku.debt.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.PlanResource;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.intake.domain.DefectCode;
import ru.zhku.debt.intake.domain.DifferenceClass;
import ru.zhku.debt.intake.domain.OnDefect;
import ru.zhku.debt.intake.domain.RegisterFormat;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.RegisterStatus;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;

/** The labels of this service's codes, for screens. */
@ApplicationScoped
class DebtDictionaries {
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
    Dictionary resources() {
        return EnumDictionary.of("resources", Resource.class);
    }

    @Produces
    @Singleton
    Dictionary planResources() {
        return EnumDictionary.of("plan-resources", PlanResource.class);
    }

    @Produces
    @Singleton
    Dictionary registerKinds() {
        return EnumDictionary.of("register-kinds", RegisterKind.class);
    }

    @Produces
    @Singleton
    Dictionary registerFormats() {
        return EnumDictionary.of("register-formats", RegisterFormat.class);
    }

    @Produces
    @Singleton
    Dictionary registerStatuses() {
        return EnumDictionary.of("register-statuses", RegisterStatus.class);
    }

    @Produces
    @Singleton
    Dictionary onDefect() {
        return EnumDictionary.of("on-defect", OnDefect.class);
    }

    @Produces
    @Singleton
    Dictionary differenceClasses() {
        return EnumDictionary.of("difference-classes", DifferenceClass.class);
    }

    @Produces
    @Singleton
    Dictionary defectCodes() {
        var labels = new LinkedHashMap<String, String>();
        for (var code : DefectCode.values()) {
            labels.put(code.code(), code.label());
        }
        return new EnumDictionary("defect-codes", labels);
    }
}
