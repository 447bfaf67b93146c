package ru.zhku.debt.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.zhku.debt.liability.domain.DebtorActKind;
import ru.zhku.debt.liability.domain.IdentityDocument;
import ru.zhku.debt.liability.domain.Liability;
import ru.zhku.debt.liability.domain.PayerChangeGround;
import ru.zhku.debt.liability.domain.UnitKind;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;

/** The labels of the codes of debtors. */
@ApplicationScoped
class LiabilityDictionaries {
    @Produces
    @Singleton
    Dictionary liabilities() {
        return EnumDictionary.of("liabilities", Liability.class);
    }

    @Produces
    @Singleton
    Dictionary liabilityPartKinds() {
        return EnumDictionary.of("liability-part-kinds", UnitKind.class);
    }

    @Produces
    @Singleton
    Dictionary payerChangeGrounds() {
        return EnumDictionary.of("payer-change-grounds", PayerChangeGround.class);
    }

    @Produces
    @Singleton
    Dictionary identityDocuments() {
        return EnumDictionary.of("identity-documents", IdentityDocument.class);
    }

    @Produces
    @Singleton
    Dictionary debtorActKinds() {
        return EnumDictionary.of("debtor-act-kinds", DebtorActKind.class);
    }
}
