package ru.zhku.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ru.zhku.notification.fixture.NoticeSteps.awaitState;
import static ru.zhku.notification.fixture.NoticeSteps.crossed;
import static ru.zhku.notification.fixture.NoticeSteps.ids;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.EventProbe;
import ru.zhku.notification.contract.HeardEvents;
import ru.zhku.notification.contract.NotificationEvents;
import ru.zhku.notification.fixture.DebtNeighbour;
import ru.zhku.notification.fixture.Debts;
import ru.zhku.notification.fixture.Mailbox;
import ru.zhku.notification.fixture.NoticeSteps;
import ru.zhku.notification.fixture.Pdf;

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

        var notice = awaitState(account, "SENT");
        assertThat(notice.getString("proof.kind")).isEqualTo("SMTP_ACCEPTED");
        assertThat(notice.getBoolean("proof.startsTerm")).isFalse();
        assertThat(notice.getString("deliveredOn")).isNull();
        assertThat(notice.getString("sentOn")).isEqualTo("2022-04-11");
        assertThat(notice.getString("origin")).isEqualTo("THRESHOLD");
        assertThat(notice.getList("facts.act")).isEqualTo(List.of("RENDER", "SEND"));
        assertThat(probe.published(notice.getString("id"))).isEmpty();

        var messages = Mailbox.messagesTo(address);
        assertThat(messages).hasSize(1);
        var message = messages.get(0);
        assertThat(message.getHeader("Message-ID"))
                .containsExactly("<" + notice.getString("id") + "@zaozersk.invalid>");
        assertThat(message.getSubject()).isEqualTo("Предупреждение о задолженности за жилищно-коммунальные услуги");
        var parts = (Multipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("12\u00a0345,67\u00a0руб.", "4\u00a0месяца", "АО «Мурманэнергосбыт»")
                .contains("ул. Школьная, д. 5, кв. 12", "члены семьи нанимателя")
                .doesNotContain("{", "Ёлкина");
        assertThat(pdfText(parts.getBodyPart(1)))
                .contains("Ёлкина Мария Олеговна", "Предупреждение о задолженности", "12 345,67 руб.");
    }

    @Test
    void withoutAnAddressTheWarningWaitsOnPaper() {
        var notice = awaitState(crossed("Без Почты", "нет"), "READY");
        assertThat(notice.getString("channel")).isEqualTo("LETTER");
        assertThat(notice.getList("possibleActs")).contains("POST", "HAND_OVER", "CANCEL");
    }

    @Test
    void emptyFlatsAreNotWarned() {
        var account = Debts.account();
        var data = Debts.thresholdExceeded(account);
        data.put("tenure", "MUNICIPAL_VACANT");
        probe.sendTwice(HeardEvents.THRESHOLD_EXCEEDED, account.toString(), data);
        probe.awaitConsumed();
        assertThat(ids(account)).isEmpty();
    }

    @Test
    void everyCrossingHasItsOwnWarning() {
        var account = crossed("Дважды Перешедший", null);
        awaitState(account, "READY");
        probe.sendTwice(HeardEvents.THRESHOLD_CLEARED, account.toString(), Debts.thresholdCleared(account));
        var cancelled = awaitState(account, "CANCELLED");
        assertThat(cancelled.getString("reason")).isEqualTo("DEBT_CLEARED");
        probe.sendTwice(HeardEvents.THRESHOLD_EXCEEDED, account.toString(), Debts.thresholdExceeded(account));
        await().untilAsserted(() -> assertThat(NoticeSteps.states(account)).containsExactly("CANCELLED", "READY"));
    }

    @Test
    void aClearingLeavesWhatHasGoneOut() {
        var account = Debts.account();
        DebtNeighbour.knows(account, "Уже Отправлено", account + "@example.ru");
        probe.send(HeardEvents.THRESHOLD_EXCEEDED, account.toString(), Debts.thresholdExceeded(account));
        awaitState(account, "SENT");
        probe.send(HeardEvents.THRESHOLD_CLEARED, account.toString(), Debts.thresholdCleared(account));
        probe.awaitConsumed();
        assertThat(NoticeSteps.states(account)).containsExactly("SENT");
    }

    @Test
    void aLateCrossingDoesNotWakeASettledMatter() {
        var account = Debts.account();
        DebtNeighbour.knows(account, "Давно Оплачено", null);
        var late = probe.headers(HeardEvents.THRESHOLD_EXCEEDED, account.toString());
        probe.send(HeardEvents.THRESHOLD_CLEARED, account.toString(), Debts.thresholdCleared(account));
        probe.awaitConsumed();
        probe.sendRaw("debt.accounts", account.toString(), late, json(Debts.thresholdExceeded(account)));
        probe.awaitConsumed();
        assertThat(ids(account)).isEmpty();
    }

    @Test
    void anAccountThatNobodyKnowsFails() {
        var account = Debts.account();
        probe.send(HeardEvents.THRESHOLD_EXCEEDED, account.toString(), Debts.thresholdExceeded(account));
        var failed = awaitState(account, "FAILED");
        assertThat(failed.getString("reason")).isEqualTo("ACCOUNT_NOT_FOUND");
        var events = probe.awaitPublished(failed.getString("id"), NotificationEvents.NOTICE_FAILED);
        assertThat(new String(events.get(0).body()))
                .contains(account.toString())
                .contains("ACCOUNT_NOT_FOUND");
    }

    private static byte[] json(Object data) {
        try {
            return new ObjectMapper().findAndRegisterModules().writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pdfText(Part part) throws Exception {
        return Pdf.text(part.getInputStream().readAllBytes());
    }
}
