package ru.zhku.notification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.messaging.EventType;

/** What we hear is read from the producers' own examples; what we say is what our examples say. */
class GoldenEventsTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void theDebtOfAnAccountIsUnderstood() throws IOException {
        var golden = golden("debt-service", "account-debt-changed");
        var heard = heard(HeardEvents.ACCOUNT_DEBT_CHANGED, golden, AccountDebtChanged.class);
        assertThat(heard).hasNoNullFieldsOrProperties();
        assertThat(heard.accountId()).hasToString(golden.get("accountId").asText());
        assertThat(heard.overdue()).hasToString(golden.get("overdue").asText());
        assertThat(heard.monthlyCharge())
                .hasToString(golden.get("monthlyCharge").asText());
        assertThat(heard.overdueMonths()).isEqualTo(golden.get("overdueMonths").asInt());
        assertThat(heard.oldestServiceMonth())
                .hasToString(golden.get("oldestServiceMonth").asText());
        assertThat(heard.asOf()).hasToString(golden.get("asOf").asText());
        assertThat(heard.overThreshold()).isEqualTo(golden.get("overThreshold").asBoolean());
    }

    @Test
    void aCrossingIsUnderstood() throws IOException {
        var golden = golden("debt-service", "threshold-exceeded");
        var heard = heard(HeardEvents.THRESHOLD_EXCEEDED, golden, ThresholdExceeded.class);
        assertThat(heard).hasNoNullFieldsOrProperties();
        assertThat(heard.crossedOn()).hasToString(golden.get("crossedOn").asText());
        assertThat(heard.overdue()).hasToString(golden.get("overdue").asText());
        assertThat(heard.overdueSince()).hasToString(golden.get("overdueSince").asText());
        assertThat(heard.tenure()).isEqualTo(golden.get("tenure").asText());
    }

    @Test
    void aClearingIsUnderstood() throws IOException {
        var golden = golden("debt-service", "threshold-cleared");
        var heard = heard(HeardEvents.THRESHOLD_CLEARED, golden, ThresholdCleared.class);
        assertThat(heard.accountId()).hasToString(golden.get("accountId").asText());
        assertThat(heard.clearedOn()).hasToString(golden.get("clearedOn").asText());
    }

    @Test
    void aRequestOfLitigationIsUnderstood() throws IOException {
        var golden = golden("litigation-service", "notice-requested");
        var heard = heard(HeardEvents.NOTICE_REQUESTED, golden, NoticeRequested.class);
        assertThat(heard).hasNoNullFieldsOrPropertiesExcept("claimant", "payBy");
        assertThat(heard.requestId()).hasToString(golden.get("requestId").asText());
        assertThat(heard.templateCode()).isEqualTo("PRETRIAL_CLAIM");
        assertThat(heard.amount()).hasToString(golden.get("amount").asText());
    }

    @Test
    void aRequestForTheRentIsUnderstood() throws IOException {
        var golden = JSON.readTree(Files.readString(
                Path.of("..", "litigation-service/contracts/events/more/notice-requested.v1.rent.example.json")));
        var heard = heard(HeardEvents.NOTICE_REQUESTED, golden, NoticeRequested.class);
        assertThat(heard).hasNoNullFieldsOrProperties();
        assertThat(heard.claimant()).isEqualTo("MUNICIPALITY");
        assertThat(heard.payBy()).isEqualTo(LocalDate.of(2022, 5, 11));
    }

    @Test
    void aDeliveryIsToldAsInTheExample() throws IOException {
        var said = new NoticeDelivered(
                UUID.fromString("0180192f-1f00-7a3b-8c4d-5e6f70819203"),
                UUID.fromString("01801930-2a00-7b4c-9d5e-6f7081920314"),
                UUID.fromString("01700000-0000-7000-8000-000000000001"),
                "47733000",
                "PRETRIAL_CLAIM",
                "LETTER",
                LocalDate.of(2022, 4, 12),
                LocalDate.of(2022, 4, 18),
                new NoticeDelivered.DeliveryProof("REGISTERED_LETTER_RECEIPT", "18431070012345"));
        assertThat(JSON.<JsonNode>valueToTree(said)).isEqualTo(golden("notification-service", "notice-delivered"));
    }

    @Test
    void aFailureIsToldAsInTheExample() throws IOException {
        var said = new NoticeFailed(
                UUID.fromString("0180192f-1f00-7a3b-8c4d-5e6f70819204"),
                null,
                UUID.fromString("01700000-0000-7000-8000-000000000001"),
                "47733000",
                "PRETRIAL_WARNING",
                "EMAIL",
                "EMAIL_REJECTED",
                LocalDate.of(2022, 4, 11),
                UUID.fromString("0180192f-3e00-7c5d-8e6f-708192031425"));
        assertThat(JSON.<JsonNode>valueToTree(said)).isEqualTo(golden("notification-service", "notice-failed"));
    }

    private static <T> T heard(EventType type, JsonNode golden, Class<T> shape) throws IOException {
        var event = new Event(
                Ids.next(), type.type(), "/x", "x", null, 1, "c", null, type.topic(), JSON.writeValueAsBytes(golden));
        return event.data(shape);
    }

    private static JsonNode golden(String service, String type) throws IOException {
        return JSON.readTree(
                Files.readString(Path.of("..", service, "contracts", "events", type + ".v1.example.json")));
    }
}
