package ru.zhku.litigation.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zhku.kit.money.Money;

/** What we hear, read from the examples of those who say it. */
class ProducerGoldenTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void accountDebtChanged() throws IOException {
        var heard = read("debt", "account-debt-changed", AccountDebtChanged.class);
        assertThat(heard.overdue().isNegative()).isFalse();
        assertThat(heard.supplierInn()).matches("\\d{10,12}");
        assertThat(heard.overThreshold()).isTrue();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreement-concluded",
                "agreement-breached",
                "agreement-completed",
                "agreement-cancelled",
                "agreement-reinstated",
                "escalation-held",
                "escalation-released"
            })
    void holdsNameTheirAccount(String type) throws IOException {
        assertThat(read("debt", type, HoldChanged.class).accountId()).isNotNull();
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

    /** What notification-service reads as its example of a rent claim is what we say. */
    @Test
    void theRequestOfARentClaimIsAsInTheExample() throws IOException {
        var said = new NoticeRequested(
                UUID.fromString("0193581b-7b3f-7d52-9a63-1e7d4bacf203"),
                UUID.fromString("0193581b-6a2e-7c41-8f52-0d6c3a9be101"),
                "47733000",
                "PRETRIAL_CLAIM",
                Money.parse("3120.00"),
                LocalDate.of(2022, 4, 11),
                5,
                "2021-10",
                "MUNICIPALITY",
                LocalDate.of(2022, 5, 11));
        demandSaid(said, "notice-requested", "notice-requested.v1.rent");
    }

    @Test
    void aDecisionThatTellsThePenaltyIsAsInTheExample() throws IOException {
        var said = new DecisionEntered(
                UUID.fromString("0193581b-9d51-7f74-9c85-309f6dce1405"),
                UUID.fromString("0193581b-6a2e-7c41-8f52-0d6c3a9be101"),
                "47733000",
                "LAWSUIT",
                "SUPPLIER",
                "GRANTED_IN_PART",
                Money.parse("21300.00"),
                Money.parse("1204.15"),
                LocalDate.of(2022, 8, 16));
        demandSaid(said, "decision-entered", "decision-entered.v1.penalty");
    }

    private static void demandSaid(Object said, String type, String name) throws IOException {
        var example = Path.of("contracts", "events", "more", name + ".example.json");
        var plain = JSON.copy().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        assertThat(plain.<JsonNode>valueToTree(said)).isEqualTo(JSON.readTree(Files.readString(example)));
        var schema = Path.of("contracts", "events", type + ".v1.schema.json");
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(JSON.readTree(Files.readString(schema)))
                        .validate(JSON.readTree(Files.readString(example))))
                .isEmpty();
    }

    private static <T> T read(String service, String type, Class<T> shape) throws IOException {
        var file = Path.of("..", service + "-service", "contracts", "events", type + ".v1.example.json");
        return JSON.readValue(Files.readString(file), shape);
    }
}
