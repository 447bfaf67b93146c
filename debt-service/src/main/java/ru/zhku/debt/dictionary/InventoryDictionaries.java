package ru.zhku.debt.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ru.zhku.debt.inventory.domain.BridgeFigure;
import ru.zhku.debt.inventory.domain.BridgeMovement;
import ru.zhku.debt.inventory.domain.InventoryState;
import ru.zhku.kit.web.Dictionary;
import ru.zhku.kit.web.EnumDictionary;

/** The labels of the codes of inventories and their bridges. */
@ApplicationScoped
class InventoryDictionaries {
    @Produces
    @Singleton
    Dictionary inventoryStates() {
        return EnumDictionary.of("inventory-states", InventoryState.class);
    }

    @Produces
    @Singleton
    Dictionary bridgeMovements() {
        return EnumDictionary.of("bridge-movements", BridgeMovement.class);
    }

    @Produces
    @Singleton
    Dictionary bridgeFigures() {
        return EnumDictionary.of("bridge-figures", BridgeFigure.class);
    }
}
