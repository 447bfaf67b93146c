package ru.zhku.notification.channel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailOutcomeTest {
    @ParameterizedTest
    @CsvSource({
        "550,REJECTED",
        "553,REJECTED",
        "554,REJECTED",
        "421,NOT_NOW",
        "450,NOT_NOW",
        "452,NOT_NOW",
        "530,NOT_NOW",
        "535,NOT_NOW",
        "-1,NOT_NOW"
    })
    void onlyWhatIsAboutTheAddresseeIsFinal(int code, MailOutcome.Kind kind) {
        assertThat(MailOutcome.ofReply(code).kind()).isEqualTo(kind);
    }
}
