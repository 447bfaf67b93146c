package ru.zhku.debt.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Tables;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.inventory.domain.BridgeFigure;
import ru.zhku.debt.inventory.domain.BridgeMovement;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.test.Api;

/** Two inventories of a small town and all that can lie between them; every sum is reckoned by hand. */
@QuarkusTest
class BridgesTest {
    private static final String BY_GROUP = "cells.find { it.consumerGroup == '%s' }.";
    private static final String PEOPLE = BY_GROUP.formatted("POPULATION");
    private static final String OFFICES = BY_GROUP.formatted("MUNICIPAL_ORGANISATION");

    @Inject
    DataSource dataSource;

    /**
     * A-1 owes 70.00 of September and 50.00 of November, A-2 200.00 of September, A-3 has an advance of 40.00. Then,
     * after the first inventory: A-1 is charged 60.00, pays 45.00, gets 10.00 back and a recalculation of 12.00; 20.00
     * that he paid before the first day arrive late; A-2 turns out to be an office all the time and is forgiven 50.00;
     * A-3 is charged 25.00.
     */
    private final class Story {
        final Municipality place = new Municipality();
        final String first;
        final String second;

        Story() throws SQLException {
            place.account("A-1", "POPULATION", "2017-01-01");
            place.account("A-2", "POPULATION", "2017-01-01");
            place.account("A-3", "POPULATION", "2017-01-01");
            place.charges("A-1;HEATING;2021-09;100\nA-1;HEATING;2021-11;50\nA-2;HEATING;2021-09;200\n");
            place.payments("A-1;2021-12-20;30;p1\nA-3;2021-12-15;40;p2\n");
            first = place.inventory("2021-12-31");
            place.charges("A-1;HEATING;2022-01;60\nA-3;HEATING;2022-01;25\nA-1;HEATING;2022-02;-12\n");
            place.payments("A-1;2022-02-15;45;p4\nA-1;2022-02-20;-10;p5\nA-1;2021-12-25;20;p3\n");
            place.account("A-2", "MUNICIPAL_ORGANISATION", "2017-01-01");
            purpose(
                    place.post("CHARGES", "accountNumber;resource;serviceMonth;amount\nA-2;HEATING;2022-01;-50\n"),
                    "WRITE_OFF");
            second = place.inventory("2022-03-31");
        }

        JsonPath bridge() {
            return place.get("/v1/inventories/" + second + "/bridge?from=" + first);
        }

        String lines(String more) {
            return "/v1/inventories/" + second + "/bridge-lines?from=" + first + more;
        }
    }

    private void purpose(String register, String purpose) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update =
                        connection.prepareStatement("update posting set purpose = ? where register_id = ?::uuid")) {
            update.setString(1, purpose);
            update.setString(2, register);
            assertThat(update.executeUpdate()).isOne();
        }
    }

    @Test
    void theFrozenTotalsAreBridgedToTheKopeck() throws SQLException {
        var story = new Story();
        var bridge = story.bridge();

        assertSums(
                bridge,
                PEOPLE + "sums",
                Map.of(
                        "opening", "320.00",
                        "charged", "85.00",
                        "paid", "-45.00",
                        "refunded", "10.00",
                        "advancesUsed", "-25.00",
                        "recalculated", "-12.00",
                        "postedLate", "-20.00",
                        "classChanged", "-200.00",
                        "closing", "113.00"));
        assertSums(
                bridge,
                OFFICES + "sums",
                Map.of("classChanged", "200.00", "writtenOff", "-50.00", "closing", "150.00"));
        assertSums(
                bridge,
                "totals.sums",
                Map.of(
                        "opening", "320.00",
                        "charged", "85.00",
                        "paid", "-45.00",
                        "refunded", "10.00",
                        "advancesUsed", "-25.00",
                        "recalculated", "-12.00",
                        "postedLate", "-20.00",
                        "writtenOff", "-50.00",
                        "closing", "263.00"));
        assertSums(bridge, "advances", Map.of("opening", "40.00", "advancesUsed", "-25.00", "closing", "15.00"));
        assertSums(
                bridge,
                "balance",
                Map.of(
                        "opening", "280.00",
                        "charged", "85.00",
                        "paid", "-45.00",
                        "refunded", "10.00",
                        "recalculated", "-12.00",
                        "postedLate", "-20.00",
                        "writtenOff", "-50.00",
                        "closing", "248.00"));
        var closing = story.place.get("/v1/inventories/" + story.second);
        assertThat(bridge.getString("totals.sums.closing")).isEqualTo(closing.getString("totals.principal"));
        assertThat(bridge.getString("balance.closing")).isEqualTo(closing.getString("totals.balance"));
    }

    @Test
    void debtsGrowOlderBucketByBucket() throws SQLException {
        var bridge = new Story().bridge();
        var bucket = PEOPLE + "byBucket.find { it.bucket == '%s' }.sums";

        assertSums(
                bridge, bucket.formatted("UP_TO_1_MONTH"), Map.of("opening", "50.00", "movedBetweenBuckets", "-50.00"));
        assertSums(
                bridge,
                bucket.formatted("M1_3"),
                Map.of(
                        "opening", "270.00",
                        "charged", "85.00",
                        "advancesUsed", "-25.00",
                        "postedLate", "-20.00",
                        "classChanged", "-200.00",
                        "movedBetweenBuckets", "-50.00",
                        "closing", "60.00"));
        assertSums(
                bridge,
                bucket.formatted("M3_12"),
                Map.of(
                        "paid", "-45.00",
                        "refunded", "10.00",
                        "recalculated", "-12.00",
                        "movedBetweenBuckets", "100.00",
                        "closing", "53.00"));
    }

    @Test
    void everySumOpensDownToItsLines() throws SQLException {
        var story = new Story();
        var bridge = story.bridge();
        for (int cell = 0; cell < bridge.getList("cells").size(); cell++) {
            var at = "cells[" + cell + "].";
            var cut = "&resource=" + bridge.getString(at + "resource") + "&consumerGroup="
                    + bridge.getString(at + "consumerGroup");
            for (var movement : BridgeMovement.values()) {
                var lines = story.lines(cut + "&movement=" + movement);
                assertThat(story.place.sum(lines, 1)).as(lines).isEqualTo(kopecks(bridge, at + "sums", movement));
            }
            for (int b = 0; b < bridge.getList(at + "byBucket").size(); b++) {
                var aged = at + "byBucket[" + b + "].";
                var moved = BridgeMovement.MOVED_BETWEEN_BUCKETS;
                var lines = story.lines(cut + "&movement=" + moved + "&bucket=" + bridge.getString(aged + "bucket"));
                assertThat(story.place.sum(lines, 1)).as(lines).isEqualTo(kopecks(bridge, aged + "sums", moved));
            }
        }
        for (var movement : BridgeMovement.values()) {
            var lines = story.lines("&figure=" + BridgeFigure.ADVANCES + "&movement=" + movement);
            assertThat(story.place.sum(lines, 2)).as(lines).isEqualTo(kopecks(bridge, "advances", movement));
        }
        story.place
                .auditor()
                .get(story.lines("&movement=PAID"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].accountNumber", equalTo("A-1"))
                .body("items[0].charge.serviceMonth", equalTo("2021-09"))
                .body("items[0].source.number", equalTo("p4"))
                .body("items[0].source.inForceOn", equalTo("2022-02-15"))
                .body("items[0].posting.businessDate", equalTo("2022-04-11"))
                .body("items[0].bucket", equalTo("M3_12"));
    }

    @Test
    void linesAndBridgeAreTakenAsTables() throws Exception {
        var story = new Story();
        var csv = story.place
                .auditor()
                .header("Accept", "text/csv")
                .get(story.lines("&movement=POSTED_LATE"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).endsWith("Итого;;;;-20.00" + ";".repeat(12) + "\r\n");
        assertThat(csv)
                .contains(
                        "Лицевой счёт;ИНН поставщика;Движение",
                        ";POSTED_LATE;",
                        ";-20.00;HEATING;POPULATION;M1_3;",
                        ";REGISTER;");
        var line = Tables.xlsx(story.place.auditor(), story.lines("&movement=POSTED_LATE"))
                .get(1);
        assertThat(line.getCellText(2)).isEqualTo("Проведено позже за прежние дни");
        assertThat(line.getCellText(5)).isEqualTo("Отопление");
        assertThat(line.getCellText(14)).isEqualTo("Реестр поставщика");
        var xlsx = story.place
                .auditor()
                .header("Accept", Table.XLSX)
                .get("/v1/inventories/" + story.second + "/bridge?from=" + story.first)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(3)).isEqualTo("На начало");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("Отопление");
            var last = rows.get(rows.size() - 1);
            assertThat(last.getCellText(2)).isEqualTo("Сальдо");
            assertThat(last.getCellAsNumber(last.getCellCount() - 1).orElseThrow())
                    .isEqualByComparingTo("248");
        }
    }

    @Test
    void theLinesOfAnInventoryAreTakenAsTables() throws SQLException {
        var story = new Story();
        var path = "/v1/inventories/" + story.first + "/lines";
        var csv = Tables.csv(story.place.auditor(), path);
        assertThat(csv.get(0))
                .isEqualTo("Лицевой счёт;ИНН поставщика;Группа потребителей;Основание пользования;Ресурс;Срок долга;"
                        + "Сумма, руб.");
        assertThat(csv)
                .contains("A-2;" + story.place.inn + ";POPULATION;OWNER;HEATING;M1_3;200.00")
                .endsWith("Итого;;;;;;320.00");
        var rows = Tables.xlsx(story.place.auditor(), path);
        assertThat(rows.get(1).getCellText(2)).isEqualTo("Население");
        assertThat(rows.get(1).getCellText(4)).isEqualTo("Отопление");
        assertThat(rows.get(rows.size() - 1).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("320");
    }

    @Test
    void aBridgeOfDaysSaysWhatIsKnownNow() throws SQLException {
        var story = new Story();
        var path = "/v1/bridges?fromOn=2021-12-31&toOn=2022-03-31";
        var bridge = story.place.get(path);
        assertSums(
                bridge,
                PEOPLE + "sums",
                Map.of(
                        "opening", "100.00",
                        "charged", "85.00",
                        "paid", "-45.00",
                        "refunded", "10.00",
                        "advancesUsed", "-25.00",
                        "recalculated", "-12.00",
                        "closing", "113.00"));
        assertSums(bridge, OFFICES + "sums", Map.of("opening", "200.00", "writtenOff", "-50.00", "closing", "150.00"));
        assertThat(story.place.sum("/v1/bridges/lines?fromOn=2021-12-31&toOn=2022-03-31&movement=CHARGED", 1))
                .isEqualTo(8500);

        var own = Api.as("supplier", story.place.inn, story.place.oktmo);
        own.get(path).then().statusCode(200).body("totals.sums.closing", equalTo("263.00"));
        var other = Api.as("supplier", new Municipality().inn, story.place.oktmo);
        other.get(path).then().statusCode(200).body("cells", hasSize(0)).body("balance.closing", equalTo("0.00"));
        Api.as("debt-analyst", null, new Municipality().oktmo).get(path).then().body("cells", hasSize(0));
        Api.as("bailiff").get(path).then().statusCode(403);
        Api.bad("auditor")
                .get("/v1/bridges?fromOn=2022-03-31&toOn=2022-03-31")
                .then()
                .statusCode(422)
                .body("detail", containsString("раньше"));
        Api.bad("auditor").get("/v1/bridges?toOn=2022-03-31").then().statusCode(400);
    }

    @Test
    void whoSendsNoBodyIsToldThatOneIsNeeded() {
        for (var path : List.of("/v1/inventories", "/v1/analyses")) {
            Api.bad("debt-analyst")
                    .header("Idempotency-Key", "no-body-at-all")
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("body-required"));
        }
    }

    /** The same facts in one register of each kind, the payments first and the classes last. */
    @Test
    void theOrderOfPostingChangesNoBridgeOfDays() throws SQLException {
        var story = new Story();
        var other = new Municipality();
        other.account("A-1", "POPULATION", "2017-01-01");
        other.account("A-3", "POPULATION", "2017-01-01");
        other.account("A-2", "POPULATION", "2017-01-01");
        other.payments("A-3;2021-12-15;40;p2\nA-1;2022-02-15;45;p4\nA-1;2021-12-25;20;p3\nA-1;2021-12-20;30;p1\n");
        purpose(
                other.post("CHARGES", "accountNumber;resource;serviceMonth;amount\nA-2;HEATING;2022-01;-50\n"),
                "WRITE_OFF");
        other.charges("A-1;HEATING;2022-02;-12\nA-3;HEATING;2022-01;25\nA-1;HEATING;2022-01;60\n"
                + "A-2;HEATING;2021-09;200\nA-1;HEATING;2021-11;50\nA-1;HEATING;2021-09;100\n");
        other.payments("A-1;2022-02-20;-10;p5\n");
        other.account("A-2", "MUNICIPAL_ORGANISATION", "2017-01-01");

        var path = "/v1/bridges?fromOn=2021-12-31&toOn=2022-03-31";
        assertThat(other.get(path).getMap("").toString())
                .isEqualTo(story.place.get(path).getMap("").toString());
    }

    @Test
    void whatCannotBeBridgedIsRefused() throws SQLException {
        var story = new Story();
        var other = new Municipality();
        var foreign = other.inventory("2021-12-31");
        var bridge = "/v1/inventories/" + story.second + "/bridge";
        story.place.auditor().get(bridge + "?from=" + foreign).then().statusCode(404);
        story.place.auditor().get(bridge + "?from=" + UUID.randomUUID()).then().statusCode(404);
        Api.as("auditor", null, other.oktmo)
                .get(bridge + "?from=" + story.first)
                .then()
                .statusCode(404);
        Api.bad("admin")
                .get(bridge + "?from=" + foreign)
                .then()
                .statusCode(422)
                .body("type", containsString("bridge-other-municipality"));
        Api.bad("admin").get(bridge).then().statusCode(400).body("type", containsString("bridge-from-required"));
        for (var later : new String[] {story.second, story.first}) {
            Api.bad("admin")
                    .get("/v1/inventories/" + story.first + "/bridge?from=" + later)
                    .then()
                    .statusCode(422)
                    .body("type", containsString("bridge-from-not-earlier"));
        }
        Api.as("supplier", story.place.inn, story.place.oktmo)
                .get(bridge + "?from=" + story.first)
                .then()
                .statusCode(403);
        Api.bad("admin")
                .get(story.lines("&figure=ADVANCES&resource=HEATING"))
                .then()
                .statusCode(422);
        Api.bad("admin").get(story.lines("&cursor=WyJ4Il0")).then().statusCode(400);
    }

    @Test
    void aLaterInventoryOfTheSameDaySupersedesTheEarlierOne() throws SQLException {
        var story = new Story();
        var place = story.place;
        var again = place.inventory("2021-12-31");

        var old = place.auditor().get("/v1/inventories/" + story.first).then().statusCode(200);
        old.body("status", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(again))
                .body("totals.principal", equalTo("320.00"));
        Api.bad("admin")
                .header("If-Match", old.extract().header("ETag"))
                .post("/v1/inventories/" + story.first + "/approve")
                .then()
                .statusCode(409)
                .body("detail", containsString(again));
        place.auditor().get("/v1/inventories?state=FROZEN").then().body("items.id", contains(again, story.second));
        place.auditor()
                .get("/v1/inventories?state=SUPERSEDED&state=APPROVED")
                .then()
                .body("items.id", contains(story.first));
        Api.as("admin")
                .header("If-Match", "\"1\"")
                .post("/v1/inventories/" + again + "/approve")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        place.auditor().get("/v1/inventories?state=FROZEN").then().body("items.id", not(hasItem(again)));

        var bridge = place.get("/v1/inventories/" + again + "/bridge?from=" + story.first);
        assertSums(bridge, "totals.sums", Map.of("opening", "320.00", "postedLate", "-20.00", "closing", "300.00"));
        assertSums(bridge, OFFICES + "sums", Map.of("classChanged", "200.00", "closing", "200.00"));
    }

    /** 20.00 of a payment come late: 20.00 less overdue. A late charge of 5.00 is paid by the advance of A-3 at once. */
    @Test
    void whatIsPostedForAFrozenDayIsListedSinceTheInventory() throws SQLException {
        var story = new Story();
        story.place.charges("A-3;HEATING;2021-10;5\n");
        var since = "/v1/inventories/" + story.first + "/changes-since";

        var changes = story.place.get(since);
        assertThat(changes.getList("items")).hasSize(2);
        assertThat(changes.getString("items[0].accountNumber")).isEqualTo("A-1");
        assertThat(changes.getList("items[0].facts.number", String.class)).containsExactly("p3");
        assertThat(changes.getString("items[0].facts[0].kind")).isEqualTo("PAYMENT");
        assertThat(changes.getString("items[0].facts[0].inForceOn")).isEqualTo("2021-12-25");
        assertThat(changes.getString("items[0].posting.businessDate")).isEqualTo("2022-04-11");
        assertEffect(changes, "items[0].effect", "0.00", "-20.00", "-20.00", "0.00", "-20.00");
        assertThat(changes.getString("items[1].facts[0].serviceMonth")).isEqualTo("2021-10");
        assertEffect(changes, "items[1].effect", "0.00", "0.00", "0.00", "-5.00", "5.00");

        var page = story.place.get(since + "?limit=1");
        var next = story.place.get(since + "?limit=1&cursor=" + page.getString("next"));
        assertThat(next.getString("items[0].accountNumber")).isEqualTo("A-3");
        assertThat(next.getString("next")).isNull();

        var summary = story.place.get("/v1/inventories/" + story.first + "/changes-summary");
        assertThat(summary.getInt("facts")).isEqualTo(2);
        assertThat(summary.getString("frozen.principal")).isEqualTo("320.00");
        assertEffect(summary, "effect", "0.00", "-20.00", "-20.00", "-5.00", "-15.00");
        var now = story.place.get("/v1/ageing?asOf=2021-12-31");
        assertThat(summary.getMap("known").toString())
                .isEqualTo(now.getMap("totals").toString());

        var csv = story.place
                .auditor()
                .header("Accept", "text/csv")
                .get(since)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains(";REGISTER;", "Оплата;;;2021-12-25;20.00;p3;0.00;-20.00;-20.00;0.00;-20.00");
        assertThat(Tables.xlsx(story.place.auditor(), since).get(1).getCellText(2))
                .isEqualTo("Реестр поставщика");
        Api.as("auditor", null, new Municipality().oktmo).get(since).then().statusCode(404);
    }

    private static void assertEffect(JsonPath answer, String path, String... expected) {
        var names = new String[] {"notDue", "overdue", "principal", "advance", "balance"};
        for (int i = 0; i < names.length; i++) {
            assertThat(answer.getString(path + "." + names[i])).as(names[i]).isEqualTo(expected[i]);
        }
    }

    @Test
    void anAccountThatMovesToAnotherMunicipalityLeavesWithItsDebt() throws SQLException {
        var from = new Municipality();
        var to = new Municipality();
        from.account("A-1", "POPULATION", "2017-01-01");
        from.charges("A-1;HEATING;2021-09;100\n");
        from.account("A-2", "POPULATION", "2017-01-01");
        from.payments("A-2;2021-12-20;30;p1\n");
        var opened = new String[] {from.inventory("2021-12-31"), to.inventory("2021-12-31")};
        for (var number : new String[] {"A-1", "A-2"}) {
            from.post(
                    Api.as("admin"),
                    "ACCOUNTS",
                    "accountNumber;street;house;consumerGroup;payerName;validFrom;oktmo\n" + number
                            + ";Мира;1;POPULATION;Петров Пётр;2017-01-01;" + to.oktmo + "\n");
        }
        var left = from.get("/v1/inventories/" + from.inventory("2022-03-31") + "/bridge?from=" + opened[0]);
        var came = to.get("/v1/inventories/" + to.inventory("2022-03-31") + "/bridge?from=" + opened[1]);

        assertSums(left, "totals.sums", Map.of("opening", "100.00", "municipalityChanged", "-100.00"));
        assertSums(left, "advances", Map.of("opening", "30.00", "municipalityChanged", "-30.00"));
        assertSums(came, "totals.sums", Map.of("municipalityChanged", "100.00", "closing", "100.00"));
        assertSums(came, "advances", Map.of("municipalityChanged", "30.00", "closing", "30.00"));
    }

    /** The sums named, and all others 0.00. */
    private static void assertSums(JsonPath bridge, String path, Map<String, String> expected) {
        Map<String, String> sums = bridge.getMap(path);
        assertThat(sums).as(path).isNotNull().containsAllEntriesOf(expected);
        sums.forEach((name, sum) -> {
            if (!expected.containsKey(name)) {
                assertThat(sum).as(path + "." + name).isEqualTo("0.00");
            }
        });
    }

    private static long kopecks(JsonPath bridge, String path, BridgeMovement movement) {
        var words = movement.name().toLowerCase(java.util.Locale.ROOT).split("_");
        var name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return Money.parse(bridge.getString(path + "." + name)).kopecks();
    }
}
