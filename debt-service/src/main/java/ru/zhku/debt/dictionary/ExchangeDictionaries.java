package ru.zhku.debt.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.zhku.debt.exchange.domain.ExchangeState;
import ru.zhku.debt.identifier.domain.IdentifierKind;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;

/** The labels of the codes of the exchange with suppliers and of identifiers. */
@ApplicationScoped
class ExchangeDictionaries {
    @Produces
    @Singleton
    Dictionary exchangeStates() {
        return EnumDictionary.of("exchange-states", ExchangeState.class);
    }

    @Produces
    @Singleton
    Dictionary identifierKinds() {
        return EnumDictionary.of("identifier-kinds", IdentifierKind.class);
    }
}
