package ru.zhku.debt.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.zhku.debt.analysis.domain.LimitationWindow;
import ru.zhku.debt.analysis.domain.PaidBasis;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;

/** The labels of the codes of the analysis. */
@ApplicationScoped
class AnalysisDictionaries {
    @Produces
    @Singleton
    Dictionary limitationWindows() {
        return EnumDictionary.of("limitation-windows", LimitationWindow.class);
    }

    @Produces
    @Singleton
    Dictionary paidBases() {
        return EnumDictionary.of("paid-bases", PaidBasis.class);
    }
}
