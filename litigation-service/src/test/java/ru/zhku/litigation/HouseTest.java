package ru.zhku.litigation;

import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.HouseRules;

class HouseTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("ru.zhku.litigation");
    }
}
