package ru.zhku.debt;

import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.HouseRules;

class HouseRulesTest {
    @Test
    void theHouseIsInOrder() {
        HouseRules.check("ru.zhku.debt");
    }
}
