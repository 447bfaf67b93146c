package ru.zhku.notification.mailroom.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    private final BackOff backOff = new BackOff(Duration.ofSeconds(30), Duration.ofHours(2));

    @ParameterizedTest
    @CsvSource({"0,30", "1,30", "2,120", "3,480", "4,1920", "5,7200", "6,7200", "1000,7200"})
    void eachWaitIsFourTimesTheLastUpToTheLimit(int failures, long seconds) {
        assertThat(backOff.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
