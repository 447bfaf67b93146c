package ru.zhku.notification;

import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.HouseRules;

class HouseTest {
    @Test
    void theRulesOfTheHouseAreKept() {
        HouseRules.check("ru.zhku.notification");
    }
}
