package ru.zhku.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.zhku.local.Service;

/** What the suite promises when a part of it dies or goes away for a while. */
@ExtendWith(RunningSuite.class)
@Order(2)
class FaultsTest {

    private static final int ACCOUNTS = 4_000;
    private static final int LINES_EACH = 24;
    private static final String DAY = "2022-01-11";

    /** Longer than the 30 s for which a service hands one message to Kafka before it begins anew. */
    private static final Duration AWAY = Duration.ofMinutes(1);

    private final Town town;

    FaultsTest(Town town) {
        this.town = town;
    }

    @BeforeAll
    static void accounts(Town town) {
        town.introduceSupplier();
        var lines = new StringBuilder("accountNumber;street;house;consumerGroup;tenure;payerName\n");
        for (int i = 0; i < ACCOUNTS; i++) {
            lines.append("F-").append(i).append(";ул. Ленина;").append(i).append(";POPULATION;OWNER;Тестов Т. Т.\n");
        }
        town.post("ACCOUNTS", lines.toString());
        if (town.get(Service.DEBT, "/v1/business-clock").path("today").asText().compareTo(DAY) < 0) {
            town.moveClock(DAY);
        }
    }

    @Test
    void aKilledImportIsVisibleWholeOrNotAtAllAndPostsOnce() {
        var before = balance();
        var charges = charges();
        var debt = town.suite().service(Service.DEBT);
        var sent = town.send("CHARGES", charges);
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        debt.kill();
        await().atMost(Town.SOON.multipliedBy(2)).until(debt::ready);

        var again = town.send("CHARGES", charges);
        assertThat(again.status()).as(again.text()).isIn(200, 202);
        var register = town.finished(again.body().path("id").asText());
        assertThat(register.path("status").asText()).isEqualTo("POSTED");
        assertThat(register.path("linesPosted").asInt()).isEqualTo(ACCOUNTS * LINES_EACH);
        assertThat(balance().subtract(before)).isEqualByComparingTo("960000.00");

        assertThat(town.send("CHARGES", charges).status()).isEqualTo(200);
        assertThat(balance().subtract(before)).isEqualByComparingTo("960000.00");
    }

    @Test
    void registersPostWhileKafkaIsAwayAndItsEventsArriveAfterwardsOnceAndInOrder() throws Exception {
        town.settle();
        town.post(
                "ACCOUNTS",
                "accountNumber;street;house;consumerGroup;tenure;payerName\n"
                        + "K-1;ул. Ленина;9999;POPULATION;OWNER;Ожидаев О. О.\n");
        town.suite().broker().stop();
        try {
            town.post(
                    "CHARGES",
                    "accountNumber;resource;serviceMonth;amount\n"
                            + "K-1;HEATING;2021-07;100.00\nK-1;HEATING;2021-08;100.00\n"
                            + "K-1;HEATING;2021-09;100.00\nK-1;HEATING;2021-10;100.00\n");
            assertThat(town.overThreeMonths())
                    .anyMatch(debtor -> debtor.path("accountNumber").asText().equals("K-1"));
            await().atMost(AWAY.multipliedBy(2))
                    .during(AWAY)
                    .until(() -> town.candidates("K-1").isEmpty());
            town.post("PAYMENTS", "accountNumber;paidOn;amount;operationCode\nK-1;" + DAY + ";400.00;K-1\n");
            assertThat(town.candidates("K-1")).isEmpty();
        } finally {
            town.suite().broker().start();
        }
        await().atMost(Duration.ofSeconds(90))
                .until(() -> town.candidates("K-1").size() == 1);
        town.settle();
        assertThat(crossings(town.accountId("K-1")))
                .containsExactly("ru.zhku.debt.threshold-exceeded.v1", "ru.zhku.debt.threshold-cleared.v1");
        assertThat(town.candidates("K-1")).singleElement().satisfies(candidate -> {
            assertThat(candidate.path("status").asText()).isEqualTo("WITHDRAWN");
            assertThat(candidate.path("openedAmount").asText()).isEqualTo("400.00");
            assertThat(candidate.path("claimant").asText()).isEqualTo("SUPPLIER");
        });
        assertThat(town.deadLetters()).isZero();
    }

    /**
     * What the topic tells of an account, in the order in which every reader gets it. A relay that did not hear the
     * broker's answer sends again under the same ce_id, which a reader takes once.
     */
    private List<String> crossings(String accountId) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", town.suite().broker().bootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("debt.accounts").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var types = new LinkedHashMap<String, String>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key().equals(accountId)) {
                        types.putIfAbsent(header(record, "ce_id"), header(record, "ce_type"));
                    }
                }
            }
            return List.copyOf(types.values());
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** All of one month, which is not over any threshold: nobody gets a warning by it. */
    private static String charges() {
        var lines = new StringBuilder("accountNumber;resource;serviceMonth;amount;documentNumber\n");
        for (int i = 0; i < ACCOUNTS; i++) {
            for (int document = 1; document <= LINES_EACH; document++) {
                lines.append("F-")
                        .append(i)
                        .append(";HEATING;2021-12;10.00;")
                        .append(document)
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private BigDecimal balance() {
        return new BigDecimal(town.totals(DAY).path("balance").asText());
    }
}
