package ru.zhku.debt.export.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
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

    /** The next page is asked for when the last row of this one is written, not before. */
    @Test
    void onePageIsHeldAtATime() {
        var asked = new ArrayList<Integer>();
        var export = Export.<Integer>of(
                HEADER,
                last -> {
                    asked.add(last);
                    int from = last == null ? 1 : last + 1;
                    return from > 4 ? List.of() : List.of(from, from + 1);
                },
                number -> Arrays.asList("A-" + number, null, null, null));
        var rows = export.rows().iterator();
        assertThat(asked).containsExactly((Integer) null);
        rows.next();
        rows.next();
        assertThat(asked).containsExactly((Integer) null);
        assertThat(rows.next().get(0)).isEqualTo("A-3");
        assertThat(asked).containsExactly(null, 2);
        assertThat(rows.next().get(0)).isEqualTo("A-4");
        assertThat(rows.hasNext()).isFalse();
        assertThat(asked).containsExactly(null, 2, 4);
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
