package ru.zhku.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.money.Money;

class GenTest {

    @Test
    void oneSeedGivesOneStory() {
        assertThat(story(Gen.of(5))).isEqualTo(story(Gen.of(5))).isNotEqualTo(story(Gen.of(6)));
    }

    @Test
    void valuesKeepTheirBounds() {
        var from = LocalDate.of(2022, 1, 1);
        Gen.check(300, gen -> {
            assertThat(gen.between(-2, 2)).isBetween(-2, 2);
            assertThat(gen.money(1, 3)).isBetween(Money.ofKopecks(1), Money.ofKopecks(3));
            assertThat(gen.date(from, from.plusDays(2))).isBetween(from, from.plusDays(1));
            assertThat(gen.shuffled(List.of(1, 2, 3))).containsExactlyInAnyOrder(1, 2, 3);
        });
    }

    @Test
    void aFailureNamesItsSeed() {
        assertThatThrownBy(() ->
                        Gen.check(100, gen -> assertThat(gen.between(1, 10)).isLessThan(10)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dgen.seed=");
    }

    private static List<Integer> story(Gen gen) {
        return gen.listOf(10, 10, () -> gen.between(1, 1_000));
    }
}
