package ru.zhku.kit.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.test.Gen;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "-3|-300", "1234.5|123450", "12,34|1234", "0.01|1", "-0,99|-99", "007|700"})
    void readsDecimals(String text, long kopecks) {
        assertThat(Money.parse(text).kopecks()).isEqualTo(kopecks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1e3", "1 000,5", "--1", "+1", "1.", ".5", "1.234", "1,2.3", "NaN", "0x10", "١"})
    void refusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000000000.01", "-100000000000.01", "99999999999999999999", "9223372036854775807.99"})
    void refusesSumsBeyondTheLimit(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Money.parse(text))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("money-out-of-range"));
    }

    @Test
    void aTotalMayBeLargerAndNeverWraps() {
        var most = Money.ofKopecks(Money.MAX_KOPECKS);
        assertThat(most.plus(most)).hasToString("200000000000.00");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.ofKopecks(Long.MAX_VALUE).plus(Money.ofKopecks(1)));
    }

    @Test
    void isADecimalStringInJson() throws JsonProcessingException {
        var json = new ObjectMapper();
        assertThat(json.writeValueAsString(Money.ofKopecks(-5))).isEqualTo("\"-0.05\"");
        assertThat(json.readValue("\"1234.56\"", Money.class)).isEqualTo(Money.ofKopecks(123456));
    }

    @Test
    void whatIsWrittenIsRead() {
        Gen.check(500, gen -> {
            var sum = gen.money(-Money.MAX_KOPECKS, Money.MAX_KOPECKS);
            assertThat(Money.parse(sum.toString())).isEqualTo(sum);
            assertThat(sum.plus(sum.negate())).isEqualTo(Money.ZERO);
        });
    }
}
