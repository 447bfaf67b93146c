package ru.zhku.litigation.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What we hear, read from the examples of those who say it. */
class ProducerGoldenTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void accountDebtChanged() throws IOException {
        var heard = read("debt", "account-debt-changed", AccountDebtChanged.class);
        assertThat(heard.overdue().isNegative()).isFalse();
        assertThat(heard.supplierInn()).matches("\\d{10,12}");
    }

    @Test
    void thresholdExceeded() throws IOException {
        var heard = read("debt", "threshold-exceeded", ThresholdExceeded.class);
        assertThat(heard.overdue().isPositive()).isTrue();
        assertThat(heard.overdueMonths()).isPositive();
        assertThat(heard.overdueSince()).isNotNull();
        assertThat(heard.oldestServiceMonth()).matches("\\d{4}-\\d{2}");
    }

    @Test
    void thresholdCleared() throws IOException {
        assertThat(read("debt", "threshold-cleared", ThresholdCleared.class).clearedOn())
                .isNotNull();
    }

    @Test
    void noticeDelivered() throws IOException {
        var heard = read("notification", "notice-delivered", NoticeDelivered.class);
        assertThat(heard.proof().kind()).isNotBlank();
        assertThat(heard.channel()).isNotBlank();
    }

    @Test
    void noticeFailed() throws IOException {
        assertThat(read("notification", "notice-failed", NoticeFailed.class).reason())
                .isNotBlank();
    }

    private static <T> T read(String service, String type, Class<T> shape) throws IOException {
        var file = Path.of("..", service + "-service", "contracts", "events", type + ".v1.example.json");
        return JSON.readValue(Files.readString(file), shape);
    }
}
