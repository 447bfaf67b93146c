package ru.zhku.debt.export.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.money.Money;

class ExportTest {
    private static final List<String> HEADER = List.of("Счёт", "Сумма", "Дней", "Уплачено");

    @Test
    void theLastRowSumsTheMoneyOfAllPagesUnderTheNamedHeadings() {
        var numbers = List.of(1, 2, 3, 4, 5);
        var export = Export.<Integer>of(
                        HEADER,
                        last -> numbers.stream()
                                .filter(number -> last == null || number > last)
                                .limit(2)
                                .toList(),
                        number -> Arrays.asList(
                                "A-" + number,
                                Money.ofKopecks(number * 100L),
                                number,
                                number == 3 ? null : Money.ofKopecks(-number)))
                .summing("Сумма", "Уплачено");
        assertThat(export.header()).isEqualTo(HEADER);
        assertThat(export.rows().toList())
                .hasSize(6)
                .last()
                .isEqualTo(Arrays.asList("Итого", Money.ofKopecks(1500), null, Money.ofKopecks(-12)));
    }

    @Test
    void anEmptyListHasATotalOfZero() {
        var export = Export.<Integer>of(HEADER, last -> List.of(), number -> List.of())
                .summing("Сумма");
        assertThat(export.rows()).containsExactly(Arrays.asList("Итого", Money.ZERO, null, null));
    }

    @Test
    void aHeadingThatIsNotThereIsRefusedBeforeAnythingIsWritten() {
        var export = Export.<Integer>of(HEADER, last -> List.of(), number -> List.of());
        assertThatThrownBy(() -> export.summing("Пени")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> export.summing("Сумма", "Счёт")).isInstanceOf(IllegalArgumentException.class);
    }
}
