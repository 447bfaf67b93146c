package ru.zhku.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;
import ru.zhku.notification.contract.HeardEvents;
import ru.zhku.notification.fixture.DebtNeighbour;
import ru.zhku.notification.fixture.Debts;
import ru.zhku.notification.fixture.Mailbox;

/** From the crossing of the threshold to the warning in the mailbox. */
@QuarkusTest
class WarningTest {
    private final EventProbe probe = new EventProbe();

    @BeforeEach
    void neighboursAreThere() {
        DebtNeighbour.start();
        Mailbox.start();
    }

    @Test
    void aCrossingHeardTwiceMakesOneWarningByEmail() throws Exception {
        var account = Debts.account();
        var address = account + "@example.ru";
        DebtNeighbour.knows(account, "Ёлкина Мария Олеговна", address);

        probe.sendTwice(HeardEvents.THRESHOLD_EXCEEDED, account.toString(), Debts.thresholdExceeded(account));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(stateOf(account)).isEqualTo("SENT"));
        var messages = Mailbox.messagesTo(address);
        assertThat(messages).hasSize(1);
        var message = messages.get(0);
        var notice = idOf(account);
        assertThat(message.getHeader("Message-ID")).containsExactly("<" + notice + "@zaozersk.invalid>");
        assertThat(message.getSubject()).isEqualTo("Предупреждение о задолженности за жилищно-коммунальные услуги");
        var parts = (Multipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("12\u00a0345,67\u00a0руб.", "4\u00a0месяца", "АО «Мурманэнергосбыт»", "ул. Школьная, д. 5, кв. 12", "члены семьи нанимателя")
                .doesNotContain("{", "Ёлкина");
        assertThat(pdfText(parts.getBodyPart(1)))
                .contains("Ёлкина Мария Олеговна", "Предупреждение о задолженности", "12\u00a0345,67\u00a0руб.");
        Api.as("resident-clerk")
                .get("/v1/notices/{id}", notice)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("proof.kind", equalTo("SMTP_ACCEPTED"))
                .body("proof.startsTerm", equalTo(false))
                .body("deliveredOn", equalTo(null))
                .body("origin", equalTo("THRESHOLD"))
                .body("facts.act", equalTo(java.util.List.of("RENDER", "SEND")));
        assertThat(probe.published(notice.toString())).isEmpty();
    }

    private static String pdfText(Part part) throws Exception {
        try (var document = Loader.loadPDF(part.getInputStream().readAllBytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String stateOf(UUID account) {
        return Api.as("lawyer").get("/v1/notices?accountId=" + account).then().statusCode(200)
                .body("items", hasSize(1)).extract().path("items[0].state");
    }

    private static UUID idOf(UUID account) {
        return UUID.fromString(
                Api.as("lawyer").get("/v1/notices?accountId=" + account).path("items[0].id"));
    }
}
