package ru.zhku.litigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;
import ru.zhku.litigation.contract.LitigationEvents;

@QuarkusTest
class MessagingTest {
    private final EventProbe probe = Debtor.PROBE;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "not json",
                "{\"accountId\":\"7\",\"crossedOn\":\"2022-04-01\"}",
            })
    void unreadableDataGoesToTheDeadLettersAndStopsNobody(String body) {
        var type = LitigationEvents.THRESHOLD_EXCEEDED;
        var key = Ids.next().toString();
        var id = probe.send(type, key, body);
        var next = Debtor.citizen().exceeds();
        next.candidate();
        await().untilAsserted(() -> assertThat(deadEvents()).contains(id.toString()));
    }

    @Test
    void aSumThatIsOutOfRangeIsADeadLetter() {
        var debtor = Debtor.citizen();
        var body = new LinkedHashMap<>(debtor.exceeded());
        body.put("overdue", "99999999999999999.00");
        var id = probe.send(LitigationEvents.THRESHOLD_EXCEEDED, debtor.accountId.toString(), body);
        await().untilAsserted(() -> assertThat(deadEvents()).contains(id.toString()));
        assertThat(debtor.statuses()).isEmpty();
    }

    @Test
    void aThousandAccountsKeepUp() {
        var debtors = IntStream.range(0, 1_000).mapToObj(i -> Debtor.citizen()).toList();
        debtors.forEach(debtor -> debtor.sendAt(LitigationEvents.ACCOUNT_DEBT_CHANGED, withAsOf(debtor), 1));
        probe.awaitConsumed();
        var last = debtors.get(999).exceeds();
        last.candidate();
        assertThat(last.list().getString("items[0].overdue")).isEqualTo("18450.37");
    }

    private static Object withAsOf(Debtor debtor) {
        var body = new LinkedHashMap<>(debtor.exceeded());
        body.put("asOf", "2022-04-11");
        return body;
    }

    private static List<String> deadEvents() {
        return Api.as("admin")
                .queryParam("limit", 200)
                .get("/v1/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.eventId", String.class);
    }
}
