package ru.zhku.notification.template.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.money.Money;

class RussianTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.00          | 0,00 руб.             | 0 рублей 00 копеек
            0.01          | 0,01 руб.             | 0 рублей 01 копейка
            1.02          | 1,02 руб.             | 1 рубль 02 копейки
            3.05          | 3,05 руб.             | 3 рубля 05 копеек
            11.11         | 11,11 руб.            | 11 рублей 11 копеек
            21.21         | 21,21 руб.            | 21 рубль 21 копейка
            112.12        | 112,12 руб.           | 112 рублей 12 копеек
            1234.56       | 1 234,56 руб.         | 1 234 рубля 56 копеек
            1000000.00    | 1 000 000,00 руб.     | 1 000 000 рублей 00 копеек
            -1234.50      | −1 234,50 руб.        | −1 234 рубля 50 копеек
            """)
    void sumsAreGroupedAndDeclined(String sum, String shortly, String inFull) {
        assertThat(RussianText.sum(Money.parse(sum)).replace('\u00a0', ' ')).isEqualTo(shortly);
        assertThat(RussianText.sumInFull(Money.parse(sum)).replace('\u00a0', ' '))
                .isEqualTo(inFull);
    }

    @Test
    void aSumNeverFallsApartAtTheEndOfALine() {
        assertThat(RussianText.sum(Money.parse("1234567.89"))).doesNotContain(" ");
    }

    @ParameterizedTest
    @CsvSource({"1,1 месяц", "2,2 месяца", "4,4 месяца", "5,5 месяцев", "11,11 месяцев", "21,21 месяц", "60,60 месяцев"
    })
    void monthsAreDeclined(long count, String text) {
        assertThat(RussianText.months(count).replace('\u00a0', ' ')).isEqualTo(text);
    }

    @Test
    void daysAndMonthsAreWrittenAsInALetter() {
        assertThat(RussianText.day(LocalDate.of(2022, 4, 1))).isEqualTo("01.04.2022");
        assertThat(RussianText.month(YearMonth.of(2021, 12)).replace('\u00a0', ' '))
                .isEqualTo("декабрь 2021 года");
    }
}
