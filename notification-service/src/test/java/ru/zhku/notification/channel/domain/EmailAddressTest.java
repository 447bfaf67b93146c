package ru.zhku.notification.channel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "ivan@example.ru,ivan@example.ru",
        "' Ivan.P+x@Mail.Example.RU ',Ivan.P+x@mail.example.ru",
        "ivan@Почта.РФ,ivan@xn--80a1acny.xn--p1ai",
        "ivan@xn--80a1acny.xn--p1ai,ivan@xn--80a1acny.xn--p1ai"
    })
    void anAddressIsTaken(String text, String address) {
        assertThat(EmailAddress.of(text)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "нет",
                "ivan",
                "ivan@",
                "@example.ru",
                "ivan@example",
                "ivan@@example.ru",
                "ivan@example.ru, petr@example.ru",
                "ivan@example.ru\nBcc: all@example.ru",
                "Иван <ivan@example.ru>",
                ".ivan@example.ru",
                "иван@почта.рф",
                "ivan@почта рф.рф",
                "all: ivan@example.ru, petr@example.ru;"
            })
    void whatIsNoAddressIsNone(String text) {
        assertThat(EmailAddress.of(text)).isEmpty();
    }

    @Test
    void nothingIsNone() {
        assertThat(EmailAddress.of(null)).isEmpty();
        assertThat(EmailAddress.of("a".repeat(250) + "@example.ru")).isEmpty();
    }
}
