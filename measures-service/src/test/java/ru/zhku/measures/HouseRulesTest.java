package ru.zhku.measures;

import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.HouseRules;

class HouseRulesTest {

    @Test
    void theHouseRulesAreKept() {
        HouseRules.check("ru.zhku.measures");
    }
}
