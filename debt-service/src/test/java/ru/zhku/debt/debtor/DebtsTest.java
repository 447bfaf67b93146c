package ru.zhku.debt.debtor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Tables;
import ru.zhku.debt.Town;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.debt.strategy.domain.DebtStage;
import ru.zhku.debt.strategy.domain.NextAction;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;
import ru.zhku.kit.test.Tokens;

/** From registers to statement, matrix, debtors, inventory and analysis, as a client sees them. */
@QuarkusTest
class DebtsTest {
    private static final String CHARGES = "accountNumber;resource;serviceMonth;amount\n";
    private static final String PAYMENTS = "accountNumber;paidOn;amount;operationCode\n";

    private final EventProbe probe = new EventProbe();

    @Test
    void theStatementSaysWhoPaidWhatAndWhatIsLeftOnAnyDay() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2022-01;100\nA-1;HEATING;2022-02;50\n");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;2022-02-05;40;p1\n");
        var id = account(inn, "A-1");

        var path = "/v1/accounts/" + id + "/statement?asOf=2022-02-28";
        Api.as("debt-analyst")
                .get(path)
                .then()
                .statusCode(200)
                .body("charges", hasSize(1))
                .body("charges[0].dueOn", equalTo("2022-02-10"))
                .body("charges[0].charged", equalTo("100.00"))
                .body("charges[0].paid", equalTo("40.00"))
                .body("charges[0].outstanding", equalTo("60.00"))
                .body("charges[0].bucket", equalTo("UP_TO_1_MONTH"))
                .body("charges[0].overdueDays", equalTo(18))
                .body("charges[0].limitationExpiresOn", equalTo("2025-02-10"))
                .body("charges[0].allocations[0].paidOn", equalTo("2022-02-05"))
                .body("charges[0].allocations[0].amount", equalTo("40.00"))
                .body("totals.balance", equalTo("60.00"));
        Api.as("supplier", Town.inn(999_999), "47733000").get(path).then().statusCode(404);
        Api.as("supplier", inn, "47733000").get(path).then().statusCode(200);
        Api.as("bailiff").get(path).then().statusCode(403);
        Api.as("debt-analyst", null, "46000000").get(path).then().statusCode(404);
        Api.as("debt-analyst")
                .get("/v1/accounts/" + UUID.randomUUID() + "/statement")
                .then()
                .statusCode(404);
    }

    @Test
    void aThresholdIsToldOnceWhenItIsCrossedAndOnceWhenItIsLeft() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var id = account(inn, "A-1");
        var lines = new StringBuilder(CHARGES);
        for (int month = 9; month <= 12; month++) {
            lines.append("A-1;HEATING;2021-%02d;100\n".formatted(month));
        }
        Town.post(inn, "CHARGES", lines.toString());
        Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2022-01;100\n");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;2022-03-01;200;p1\n");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;2022-03-02;0.01;p2\n");

        var exceeded = probe.awaitPublished(DebtEvents.THRESHOLD_EXCEEDED, id, 1);
        var cleared = probe.awaitPublished(DebtEvents.THRESHOLD_CLEARED, id, 1);
        assertThat(exceeded.get(0).data(JsonNode.class).get("overdue").asText()).isEqualTo("400.00");
        assertThat(exceeded.get(0)
                        .data(JsonNode.class)
                        .get("oldestServiceMonth")
                        .asText())
                .isEqualTo("2021-09");
        assertThat(cleared.get(0).data(JsonNode.class).get("overdue").asText()).isEqualTo("300.00");
        var states = probe.awaitPublished(DebtEvents.ACCOUNT_DEBT_CHANGED, id, 4);
        assertThat(states.get(3).data(JsonNode.class).get("principal").asText()).isEqualTo("299.99");
    }

    @Test
    void debtorsAreFilteredSortedPagedAndSummed() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1", "A-2", "A-3");
        var lines = new StringBuilder(CHARGES);
        for (int month = 9; month <= 12; month++) {
            lines.append("A-1;HEATING;2021-%02d;100\n".formatted(month));
            lines.append("A-2;HEATING;2021-%02d;200\n".formatted(month));
            lines.append("A-3;HEATING;2021-%02d;300\n".formatted(month));
        }
        Town.post(inn, "CHARGES", lines.toString());
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-3;2022-03-01;300;p1\n");

        var all = "/v1/debtors?overMonthlyCharges=3&agreement=NONE_OR_BROKEN&supplierInn=" + inn;
        var first = Api.as("lawyer")
                .get(all + "&sort=-overdue&limit=1")
                .then()
                .statusCode(200)
                .body("items.accountNumber", contains("A-2"))
                .body("items[0].monthlyCharge", equalTo("200.00"))
                .body("items[0].overdueMonths", equalTo(4))
                .body("items[0].overdueSince", equalTo("2021-10-12"))
                .body("items[0].agreement", equalTo("NONE"))
                .body("next", notNullValue())
                .extract()
                .jsonPath();
        Api.as("lawyer")
                .get(all + "&sort=-overdue&limit=1&cursor=" + first.getString("next"))
                .then()
                .statusCode(200)
                .body("items.accountNumber", contains("A-1"))
                .body("next", nullValue());
        Api.bad("lawyer")
                .get(all + "&sort=overdue&limit=1&cursor=" + first.getString("next"))
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-cursor"));
        Api.as("lawyer")
                .get("/v1/debtors/summary?overMonthlyCharges=3&supplierInn=" + inn)
                .then()
                .statusCode(200)
                .body("count", equalTo(2))
                .body("sum", equalTo("1200.00"));
        Api.as("lawyer")
                .get("/v1/debtors?asOf=2022-02-01&overMonthlyCharges=3&sort=accountNumber&supplierInn=" + inn)
                .then()
                .statusCode(200)
                .body("items.accountNumber", contains("A-1", "A-2", "A-3"));
        Api.as("lawyer")
                .get("/v1/debtors?agreement=KEPT&supplierInn=" + inn)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Api.bad("lawyer").get("/v1/debtors?sort=name").then().statusCode(400);
        Api.bad("lawyer")
                .get("/v1/debtors?overMonthlyCharges=1e3")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-parameter"));
        var csv = Api.as("lawyer")
                .header("Accept", "text/csv")
                .get(all)
                .then()
                .statusCode(200)
                .extract();
        assertThat(csv.asString().lines()).hasSize(4);
        assertThat(csv.asString()).contains(";" + inn + ";POPULATION;OWNER;").endsWith("Итого;;;;1200.00;;;;;;;;\r\n");
        var row = Tables.xlsx(Api.as("lawyer"), all).get(1);
        assertThat(row.getCellText(2)).isEqualTo("Население");
        assertThat(row.getCellText(3)).isEqualTo(Tenure.OWNER.label());
        assertThat(row.getCellText(10)).isEqualTo(AgreementStanding.NONE.label());
        assertThat(Stream.of(DebtStage.values()).map(DebtStage::label)).contains(row.getCellText(11));
        assertThat(Stream.of(NextAction.values()).map(NextAction::label)).contains(row.getCellText(12));
    }

    @Test
    void theMatrixIsGivenAsJsonCsvAndXlsx() throws IOException {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1", "A-2");
        Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2022-01;100\nA-1;HOT_WATER;2022-01;50\nA-2;RENT;2022-03;70\n");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-2;2022-03-01;100;p1\n");

        var path = "/v1/ageing?asOf=2022-04-11&supplierInn=" + inn;
        Api.as("plan-controller")
                .get(path + "&by=planResource,street")
                .then()
                .statusCode(200)
                .body("cells", hasSize(1))
                .body("cells[0].planResource", equalTo("HEATING"))
                .body("cells[0].street", equalTo("Ленинградская"))
                .body("cells[0].bucket", equalTo("M1_3"))
                .body("cells[0].amount", equalTo("150.00"))
                .body("cells[0].accounts", equalTo(1))
                .body("totals.overdue", equalTo("150.00"))
                .body("totals.advance", equalTo("30.00"))
                .body("totals.balance", equalTo("120.00"))
                .body("calendarUnverified", equalTo(false));
        var utf8 = Api.as("auditor")
                .header("Accept", "text/csv")
                .get(path + "&by=street,house")
                .then()
                .statusCode(200);
        assertThat(new String(utf8.extract().asByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFУлица;Дом;Срок;Сумма, руб.;Лицевых счетов;Доля, %\r\n"
                        + "Ленинградская;1;M1_3;150.00;1;100.00\r\nИтого;;;150.00;;100.00\r\n");
        var cp1251 = Api.as("auditor")
                .header("Accept", "text/csv; charset=windows-1251")
                .get(path + "&by=street")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv; charset=windows-1251"));
        assertThat(new String(cp1251.extract().asByteArray(), Charset.forName("windows-1251")))
                .contains("Ленинградская");
        var xlsx = Api.as("auditor")
                .header("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(path + "&by=resource")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"ageing-2022-04-11.xlsx\""));
        assertThat(entry(xlsx.extract().asByteArray(), "xl/worksheets/sheet1.xml"))
                .contains("t=\"inlineStr\"")
                .doesNotContain("t=\"s\"")
                .contains("<v>150.00</v>");
        Api.bad("auditor").get(path + "&by=colour").then().statusCode(400);
        Api.as("supplier", Town.inn(999_998), "47733000")
                .get(path)
                .then()
                .statusCode(200)
                .body("cells", hasSize(0));
        Api.bad("bailiff").get(path).then().statusCode(403);
    }

    private static String entry(byte[] workbook, String name) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(workbook).get();
                var content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anInventoryIsFrozenOnceAndApprovedByASecondPerson() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2021-11;100\nA-1;HEATING;2022-02;10\n");
        var request = Map.of("asOf", "2022-03-31");
        var key = UUID.randomUUID().toString();

        Api.bad("debt-analyst").body(request).post("/v1/inventories").then().statusCode(400);
        var made = Api.as("debt-analyst")
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/inventories")
                .then()
                .statusCode(201)
                .body("title", equalTo("Инвентаризация задолженности за 1 квартал 2022 года"))
                .extract()
                .jsonPath();
        var id = made.getString("id");
        Api.as("debt-analyst")
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/inventories")
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;2022-03-01;100;p1\n");
        var frozen = Api.as("auditor").get("/v1/inventories/" + id).then().statusCode(200);
        frozen.body("totals.principal", equalTo(made.getString("totals.principal")));
        var csv = Api.as("auditor")
                .header("Accept", "text/csv")
                .get("/v1/inventories/" + id + "/lines")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).contains("A-1;" + inn + ";POPULATION;OWNER;HEATING;M3_12;100.00");
        Api.as("auditor")
                .get("/v1/inventories/" + id + "/lines?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));

        var approve = "/v1/inventories/" + id + "/approve";
        Api.bad("debt-analyst").post(approve).then().statusCode(428);
        Api.bad("debt-analyst").header("If-Match", "\"1\"").post(approve).then().statusCode(409);
        Api.bad("admin").header("If-Match", "\"7\"").post(approve).then().statusCode(412);
        Api.as("admin")
                .header("If-Match", frozen.extract().header("ETag"))
                .post(approve)
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        var event =
                probe.awaitPublished(DebtEvents.INVENTORY_CLOSED, id, 1).get(0).data(JsonNode.class);
        assertThat(event.get("totals").get("principal").asText()).isEqualTo(made.getString("totals.principal"));
    }

    @Test
    void anAnalysisIsPublishedWithItsCells() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2021-11;100\n");
        var asOf = LocalDate.of(2022, 3, 31).toString();

        var published = Api.as("debt-analyst")
                .body(Map.of("asOf", asOf))
                .post("/v1/analyses")
                .then()
                .statusCode(201)
                .body("published.asOf", equalTo(asOf))
                .extract()
                .jsonPath();
        var matrix = Api.as("debt-analyst")
                .get("/v1/ageing?asOf=" + asOf)
                .then()
                .extract()
                .jsonPath();
        assertThat(published.getString("published.totals.principal")).isEqualTo(matrix.getString("totals.principal"));
        var later = Api.as("debt-analyst")
                .body(Map.of("asOf", "2022-04-10"))
                .post("/v1/analyses")
                .then()
                .statusCode(201)
                .body("change.formerAsOf", equalTo(asOf))
                .body("change.formerId", equalTo(published.getString("id")))
                .body("change.byBucket", hasSize(7))
                .extract()
                .jsonPath();
        assertThat(later.getString("change.overdue.before")).isEqualTo(published.getString("published.totals.overdue"));
        assertThat(later.getString("change.overdue.now")).isEqualTo(later.getString("published.totals.overdue"));
        Api.as("debt-analyst")
                .get("/v1/analyses/" + later.getString("id"))
                .then()
                .statusCode(200);
        Api.bad("debt-analyst").get("/v1/analyses?cursor=WyIxIl0").then().statusCode(400);
        Api.bad("debt-analyst")
                .body(Map.of("asOf", "2023-01-31"))
                .post("/v1/analyses")
                .then()
                .statusCode(422);
        Api.bad("debt-analyst").body(Map.of()).post("/v1/analyses").then().statusCode(400);
    }

    /** Five months of 100 each; the first account pays after the day of the analysis, the third before it. */
    @Test
    void anAnalysisCountsWhoOwedOnItsDayThoughHePaidSince() {
        var inn = Town.supplier();
        var oktmo = Town.freshOktmo();
        var accounts = new StringBuilder(Town.ACCOUNTS_HEADER + ";oktmo\n");
        var charges = new StringBuilder(CHARGES);
        for (int i = 1; i <= 3; i++) {
            accounts.append("A-" + i + ";Полярная;1;" + i + ";POPULATION;OWNER;Иванов;;;2017-01-01;" + oktmo + "\n");
            for (int month = 8; month <= 12; month++) {
                charges.append("A-" + i + ";HEATING;" + YearMonth.of(2021, month) + ";100\n");
            }
        }
        Town.postAs(Tokens.of("admin"), inn, "ACCOUNTS", accounts.toString());
        Town.postAs(Tokens.of("admin"), inn, "CHARGES", charges.toString());
        Town.postAs(Tokens.of("admin"), inn, "PAYMENTS", PAYMENTS + "A-1;2022-04-05;500;p1\nA-3;2022-03-15;500;p2\n");

        overThreeMonths(oktmo, "2022-03-14", 3, "1500.00");
        overThreeMonths(oktmo, "2022-03-31", 2, "1000.00");
        overThreeMonths(oktmo, "2022-04-10", 1, "500.00");
    }

    private static void overThreeMonths(String oktmo, String asOf, int count, String sum) {
        Api.as("debt-analyst", null, oktmo)
                .body(Map.of("asOf", asOf))
                .post("/v1/analyses")
                .then()
                .statusCode(201)
                .body("published.debtors.count", equalTo(count))
                .body("published.debtors.sum", equalTo(sum));
    }

    @Test
    void derivedTablesAgreeWithTheFactsAndCanBeMadeAnew() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2021-11;100\nA-1;HEATING;2022-02;-10\n");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;2022-03-01;95;p1\n");
        var before = Api.as("debt-analyst").get("/v1/ageing?by=resource,tenure").asString();

        Api.as("auditor").get("/v1/ledger/control").then().statusCode(200).body("difference", equalTo(0));
        Api.as("admin").post("/v1/ledger/rebuilds").then().statusCode(200).body("difference", equalTo(0));

        assertThat(Api.as("debt-analyst").get("/v1/ageing?by=resource,tenure").asString())
                .isEqualTo(before);
    }

    private static String account(String inn, String number) {
        return Api.as("debt-analyst")
                .get("/v1/accounts?supplierInn=" + inn + "&accountNumber=" + number)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items[0].id");
    }
}
