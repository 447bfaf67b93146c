package ru.zhku.debt.liability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Tables;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;

/** Who answers for an account; the business date is 2022-04-11. February costs 2800.00, March 3100.00. */
@QuarkusTest
class LiabilityTest {
    private static final String SNILS = "112-233-445 95";
    private static final String PASSPORT = "4707 123456";

    @Inject
    DataSource dataSource;

    private final EventProbe probe = new EventProbe();
    private String inn;
    private String account;

    @BeforeEach
    void anAccountWithADebt() {
        inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(
                inn,
                "CHARGES",
                "accountNumber;resource;serviceMonth;amount\nA-1;HEATING;2022-02;2800.00\nA-1;HEATING;2022-03;3100.00\n");
        account = Api.as("debt-analyst")
                .get("/v1/accounts?supplierInn=" + inn)
                .then()
                .extract()
                .path("items[0].id");
    }

    @Test
    void aChangeOfThePayerDividesTheDebtByItsDay() {
        liability("auditor", "")
                .body("parts.kind", equalTo(List.of("REGISTER_PAYER")))
                .body("parts[0].owed.principal", equalTo("5900.00"));
        var recorded = replace("\"0\"", change("2022-03-11", joint(person("Петров Пётр"))))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("debtorIds", hasSize(1))
                .extract()
                .jsonPath();
        var answer = liability("auditor", "")
                .body("total.principal", equalTo("5900.00"))
                .body("total.overdue", equalTo("2800.00"))
                .body("parts.kind", equalTo(List.of("JOINT", "JOINT")))
                .body("parts.owed.principal", hasItem("3800.00"))
                .body("parts.owed.principal", hasItem("2100.00"))
                .body("debtors.own.principal", equalTo(List.of("0.00", "0.00")))
                .body("debtors.joint.overdue", hasItem("2800.00"))
                .body("parts.lines.flatten().share", hasItem("10/31"))
                .body("parts.lines.flatten().share", hasItem("21/31"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("Петров").doesNotContain("Иванов");
        liability("lawyer", "?asOf=2022-03-31").body("total.principal", equalTo("2800.00"));

        var debtors = debtors("debt-analyst", "?purpose=иск");
        assertThat(debtors.getList("items.name")).containsExactly("Иванов Иван", "Петров Пётр");
        assertThat(debtors.getString("items[0].validTo")).isEqualTo("2022-03-10");
        assertThat(debtors.getString("items[0].validFrom")).isNull();
        assertThat(debtors.getString("items[1].snils")).isEqualTo("11223344595");
        assertThat(debtors.getString("items[1].payerChangeId")).isEqualTo(recorded.getString("payerChangeId"));
        assertThat(debtors("lawyer", "?on=2022-03-10").getList("items.name")).containsExactly("Иванов Иван");
        Api.as("auditor")
                .get("/v1/accounts/" + account + "/payer-changes")
                .then()
                .statusCode(200)
                .body("items.on", equalTo(List.of("2022-03-11")))
                .body("items[0].withdrawn", equalTo(false));
    }

    /** Payments name no debtor: 550.00 less of February leaves 2250.00, the rest is owed as before. */
    @Test
    void aPaymentReducesEachCoOwnersPart() {
        enter("\"0\"", debtor(share(person("Анна"), 1, 3), null, null)).statusCode(201);
        enter("\"1\"", debtor(share(person("Борис"), 2, 3), null, null)).statusCode(201);
        Town.post(inn, "PAYMENTS", "accountNumber;paidOn;amount;operationCode\nA-1;2022-04-05;550.00;O-1\n");
        liability("lawyer", "")
                .body("total.principal", equalTo("5350.00"))
                .body("parts.kind", equalTo(List.of("SHARE", "SHARE")))
                .body("debtors.own.principal", hasItem("1783.33"))
                .body("debtors.own.principal", hasItem("3566.67"))
                .body("debtors.own.overdue", hasItem("750.00"))
                .body("debtors.joint.principal", equalTo(List.of("0.00", "0.00")));
        var path = "/v1/accounts/" + account + "/liability";
        var csv = Tables.csv(Api.as("lawyer"), path);
        assertThat(csv.get(0))
                .isEqualTo("Кто отвечает;Должники;Ресурс;Месяц услуги;Срок оплаты;Начислено, руб.;Не оплачено, руб.;"
                        + "Доля начисления;Сумма части, руб.;Из неё просрочено, руб.;Номер начисления");
        assertThat(csv).hasSize(1 + 4 + 1).endsWith("Итого;;;;;;;;5350.00;2250.00;");
        assertThat(csv)
                .anyMatch(line -> line.startsWith("SHARE;")
                        && line.contains(";HEATING;2022-02;2022-03-10;2800.00;2250.00;1 из 3;750.00;750.00;"))
                .anyMatch(line -> line.contains(";HEATING;2022-03;") && line.contains(";2 из 3;2066.67;0.00;"));
        var rows = Tables.xlsx(Api.as("lawyer"), path);
        assertThat(rows.get(1).getCellText(0)).isEqualTo("Должник в своей доле");
        assertThat(rows.get(5).getCellAsNumber(8).orElseThrow()).isEqualByComparingTo("5350");
    }

    @Test
    void sharesAreCheckedOnEachDayAndWhatIsWrongIsWithdrawn() {
        var first = enter("\"0\"", debtor(share(person("Анна"), 2, 3), null, null))
                .statusCode(201)
                .extract()
                .<String>path("debtorIds[0]");
        enter("\"1\"", debtor(share(person("Борис"), 1, 2), "2022-03-11", null))
                .statusCode(422)
                .body("code", equalTo("debtor-shares-exceed-whole"))
                .body("detail", containsString("7/6"));
        act(first, "\"1\"", Map.of("kind", "END", "lastOn", "2022-03-10", "reason", "Продана"))
                .statusCode(200);
        enter("\"2\"", debtor(share(person("Борис"), 1, 2), "2022-03-11", null)).statusCode(201);
        act(first, "\"3\"", Map.of("kind", "END", "lastOn", "2022-03-01", "reason", "Снова"))
                .statusCode(409)
                .body("code", equalTo("debtor-over"));
        act(first, "\"3\"", Map.of("kind", "WITHDRAW", "reason", "Не та квартира"))
                .statusCode(200);
        act(first, "\"4\"", Map.of("kind", "WITHDRAW", "reason", "Ещё раз")).statusCode(409);
        liability("lawyer", "")
                .body("parts.kind", equalTo(List.of("SHARE", "REGISTER_PAYER", "UNKNOWN")))
                .body("parts.owed.principal", equalTo(List.of("1050.00", "3800.00", "1050.00")));
        assertThat(debtors("lawyer", "").getList("items.withdrawn")).containsExactly(true, false);
    }

    @Test
    void personalDataIsReadByFewIsLoggedAndGoesNowhereElse() throws SQLException {
        enter("\"0\"", debtor(joint(person("Особенная Фамилия")), null, null)).statusCode(201);
        Api.as("plan-controller")
                .get("/v1/accounts/" + account + "/debtors")
                .then()
                .statusCode(403);
        Api.as("supplier", inn, null)
                .get("/v1/accounts/" + account + "/debtors")
                .then()
                .statusCode(403);
        debtors("service", "?purpose=court-order");
        Api.as("auditor")
                .get("/v1/access-log?objectId=" + account)
                .then()
                .body("items.kind", equalTo(List.of("account-debtors")))
                .body("items.purpose", hasItem("court-order"));
        assertThat(count("select count(*) from idempotency where answer like '%Особенная%'"))
                .isZero();
        probe.published(account)
                .forEach(event -> assertThat(new String(event.body(), StandardCharsets.UTF_8))
                        .doesNotContain("Особенная"));
        var wrong = person("Особенная Фамилия");
        wrong.put("snils", "112-233-445 94");
        enter("\"1\"", debtor(joint(wrong), null, null))
                .statusCode(422)
                .body("code", equalTo("snils-invalid"))
                .body("detail", not(containsString("445")));
    }

    @Test
    void ofTwoOfficersOneIsTooLateAndARepeatIsAnsweredOnce() {
        var key = UUID.randomUUID().toString();
        var body = debtor(joint(person("Анна")), null, null);
        var first = post("debt-analyst", "/debtors", "\"0\"", key, body)
                .statusCode(201)
                .extract()
                .asString();
        enter("\"0\"", debtor(joint(person("Борис")), null, null)).statusCode(412);
        enter(null, debtor(joint(person("Борис")), null, null)).statusCode(428);
        assertThat(post("debt-analyst", "/debtors", "\"0\"", key, body)
                        .statusCode(201)
                        .extract()
                        .asString())
                .isEqualTo(first);
        assertThat(debtors("lawyer", "").getList("items")).hasSize(1);
        post("debt-analyst", "/debtors", "\"1\"", null, body)
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        post("auditor", "/debtors", "\"1\"", key, body).statusCode(403);
        post("lawyer", "/payer-changes", "\"1\"", key, change("2022-03-11", joint(person("Вера"))))
                .statusCode(403);
    }

    @Test
    void anothersAccountIsNotThere() {
        var other = Town.supplier();
        for (var path : List.of("/liability", "/payer-changes")) {
            Api.as("supplier", inn, null)
                    .get("/v1/accounts/" + account + path)
                    .then()
                    .statusCode(200);
            Api.as("supplier", other, null)
                    .get("/v1/accounts/" + account + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("account-not-found"));
        }
        Api.as("debt-analyst", null, "46000000")
                .get("/v1/accounts/" + account + "/debtors")
                .then()
                .statusCode(404);
        Api.as("auditor").get("/v1/access-log?objectId=" + account).then().body("items", hasSize(0));
    }

    @Test
    void aChangeIsNotPutBeforeALaterOneAndAWithdrawnOneIsMarked() {
        var made = replace("\"0\"", change("2022-03-11", joint(person("Петров"))))
                .statusCode(201)
                .extract()
                .jsonPath();
        replace("\"1\"", change("2022-03-01", joint(person("Сидоров"))))
                .statusCode(422)
                .body("code", equalTo("payer-change-overtaken"));
        act(made.getString("debtorIds[0]"), "\"1\"", Map.of("kind", "WITHDRAW", "reason", "Сделка отменена"))
                .statusCode(200);
        replace("\"2\"", change("2022-04-01", share(person("Сидоров"), 1, 2), share(person("Сидорова"), 1, 2)))
                .statusCode(201)
                .body("debtorIds", hasSize(2));
        Api.as("auditor")
                .get("/v1/accounts/" + account + "/payer-changes")
                .then()
                .body("items.withdrawn", equalTo(List.of(false, true)));
    }

    @Test
    void aRegistersNewNameIsAHintAndNoChange() {
        var header = Town.ACCOUNTS_HEADER + "\n";
        Town.post(inn, "ACCOUNTS", header + "A-1;Ленинградская;1;1;POPULATION;OWNER;Петров;;;2017-01-01\n");
        Api.as("auditor")
                .get("/v1/accounts/" + account + "/payer-changes")
                .then()
                .body("items", hasSize(0))
                .body("next", nullValue())
                .body("registerChanges", hasSize(1))
                .body("registerChanges[0].answered", equalTo(false));
        replace("\"0\"", change("2022-03-11", joint(person("Петров")))).statusCode(201);
        Api.as("auditor")
                .get("/v1/accounts/" + account + "/payer-changes")
                .then()
                .body("registerChanges[0].answered", equalTo(true));
        assertThat(debtors("lawyer", "").getList("items.name"))
                .as("both registers came today: the first one knew the payer of March")
                .containsExactly("Иванов Иван", "Петров");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused(debtor(share(person("Анна"), 3, 2), null, null), 422, "debtor-share");
        refused(debtor(Map.of("liability", "SHARE", "person", person("Анна")), null, null), 422, "debtor-share");
        refused(debtor(Map.of("liability", "JOINT"), null, null), 400, "debtor-person");
        refused(debtor(joint(person("Анна")), "2022-03-11", "2022-03-10"), 422, "debtor-days");
        refused(debtor(joint(person("Анна")), "0001-03-11", null), 400, "malformed-json");
        refused(debtor(joint(person(" ")), null, null), 400, "validation-failed");
        refused(debtor(share(person("Анна"), 0, 2), null, null), 400, "validation-failed");
        var stranger = Map.<String, Object>of("liability", "JOINT", "personId", UUID.randomUUID());
        refused(debtor(stranger, null, null), 422, "debtor-person-not-found");
        var halfDocument = person("Анна");
        halfDocument.put("documentKind", "PASSPORT");
        refused(debtor(joint(halfDocument), null, null), 400, "debtor-document");
        var wrongInn = person("Анна");
        wrongInn.put("inn", "7707083894");
        refused(debtor(joint(wrongInn), null, null), 422, "debtor-inn-invalid");
        act(UUID.randomUUID().toString(), "\"0\"", Map.of("kind", "WITHDRAW", "reason", "Нет такой"))
                .statusCode(404)
                .body("code", equalTo("debtor-not-found"));
        replace("\"0\"", change("2022-03-11")).statusCode(400).body("code", equalTo("validation-failed"));
        assertThat(debtors("lawyer", "").getList("items")).isEmpty();
    }

    @Test
    void thePersonWhoIsRecordedIsNotRecordedAgainForTheSameDays() {
        var anna = person("Анна");
        var first = enter("\"0\"", debtor(joint(anna), null, "2022-03-10"))
                .statusCode(201)
                .extract()
                .<String>path("debtorIds[0]");
        var id = debtors("lawyer", "").getString("items[0].personId");
        var renamed = new HashMap<>(anna);
        renamed.put("name", "Анна Вторая");
        renamed.put("snils", " " + anna.get("snils"));
        enter("\"1\"", debtor(joint(renamed), "2022-03-10", null))
                .statusCode(409)
                .body("code", equalTo("debtor-recorded"))
                .body("detail", containsString(id))
                .body("detail", containsString(first));
        replace("\"1\"", change("2022-03-11", joint(person("Борис")), joint(person("Борис"))))
                .statusCode(409)
                .body("code", equalTo("debtor-recorded"));
        enter("\"1\"", debtor(joint(renamed), "2022-03-11", null)).statusCode(201);
        act(first, "\"2\"", Map.of("kind", "WITHDRAW", "reason", "Ошибка")).statusCode(200);
        enter("\"3\"", debtor(joint(anna), null, "2022-03-10")).statusCode(201);

        var passport = person("Вера");
        passport.put("documentKind", "PASSPORT");
        passport.put("documentNumber", PASSPORT);
        enter("\"4\"", debtor(joint(passport), null, null)).statusCode(201);
        var again = person("Вера Вторая");
        again.put("documentKind", "PASSPORT");
        again.put("documentNumber", PASSPORT + " ");
        enter("\"5\"", debtor(joint(again), null, null)).statusCode(409);
        again.put("documentKind", "OTHER");
        enter("\"5\"", debtor(joint(again), null, null)).statusCode(201);
    }

    /** The business date is 11 April 2022. */
    @Test
    void nobodyIsBornTomorrowAndNoChangeIsRecordedYearsAhead() {
        var child = person("Анна");
        child.put("bornOn", "2022-04-12");
        enter("\"0\"", debtor(joint(child), null, null))
                .statusCode(422)
                .body("code", equalTo("debtor-born"))
                .body("violations[0].pointer", equalTo("/debtor/person/bornOn"));
        replace("\"0\"", change("2022-03-11", joint(child)))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/debtors/0/person/bornOn"));
        var change = new HashMap<>(change("2022-03-11", joint(person("Борис"))));
        change.put("former", child);
        replace("\"0\"", change).statusCode(422).body("violations[0].pointer", equalTo("/former/bornOn"));
        child.put("bornOn", "2022-04-11");
        enter("\"0\"", debtor(joint(child), null, "2022-04-01")).statusCode(201);
        enter("\"1\"", debtor(joint(person("Вера")), "2023-04-12", null))
                .statusCode(422)
                .body("code", equalTo("debtor-far"))
                .body("violations[0].pointer", equalTo("/validFrom"))
                .body("detail", containsString("2023-04-11"));
        enter("\"1\"", debtor(joint(person("Вера")), "2099-01-01", null)).statusCode(422);
        replace("\"1\"", change("2023-04-12", joint(person("Борис"))))
                .statusCode(422)
                .body("code", equalTo("payer-change-far"))
                .body("detail", containsString("2023-04-11"));
        replace("\"1\"", change("2023-04-11", joint(person("Борис")))).statusCode(201);
        enter("\"2\"", debtor(joint(person("Вера")), "2023-04-11", null)).statusCode(201);
    }

    private void refused(Map<String, Object> body, int status, String code) {
        enter("\"0\"", body).statusCode(status).body("code", equalTo(code));
    }

    private static Map<String, Object> person(String name) {
        var person = new HashMap<String, Object>();
        person.put("name", name);
        person.put("snils", name.equals("Петров Пётр") ? SNILS : snils(name));
        return person;
    }

    /** One for each name: nine digits and their control number. */
    private static String snils(String name) {
        var digits = String.valueOf(300_000_000 + name.hashCode() % 100_000_000);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return digits + "%02d".formatted(sum % 101 % 100);
    }

    private static Map<String, Object> joint(Map<String, Object> person) {
        return Map.of("liability", "JOINT", "person", person);
    }

    private static Map<String, Object> share(Map<String, Object> person, int numerator, int denominator) {
        return Map.of(
                "liability",
                "SHARE",
                "person",
                person,
                "share",
                Map.of("numerator", numerator, "denominator", denominator));
    }

    private static Map<String, Object> debtor(Map<String, Object> debtor, String from, String to) {
        var body = new HashMap<String, Object>();
        body.put("debtor", debtor);
        body.put("validFrom", from);
        body.put("validTo", to);
        body.put("document", "Выписка из ЕГРН");
        return body;
    }

    @SafeVarargs
    private static Map<String, Object> change(String on, Map<String, Object>... debtors) {
        return Map.of(
                "on", on, "ground", "OWNERSHIP_TRANSFER", "document", "Выписка из ЕГРН", "debtors", List.of(debtors));
    }

    private ValidatableResponse replace(String ifMatch, Map<String, Object> body) {
        return post("debt-analyst", "/payer-changes", ifMatch, UUID.randomUUID().toString(), body);
    }

    private ValidatableResponse enter(String ifMatch, Map<String, Object> body) {
        return post("debt-analyst", "/debtors", ifMatch, UUID.randomUUID().toString(), body);
    }

    private ValidatableResponse act(String debtor, String ifMatch, Map<String, Object> body) {
        return post(
                "debt-analyst",
                "/debtors/" + debtor + "/acts",
                ifMatch,
                UUID.randomUUID().toString(),
                body);
    }

    private ValidatableResponse post(String role, String path, String ifMatch, String key, Map<String, Object> body) {
        var call = Api.bad(role).body(body);
        call = ifMatch == null ? call : call.header("If-Match", ifMatch);
        call = key == null ? call : call.header("Idempotency-Key", key);
        return call.post("/v1/accounts/" + account + path).then();
    }

    private ValidatableResponse liability(String role, String query) {
        return Api.as(role)
                .get("/v1/accounts/" + account + "/liability" + query)
                .then()
                .statusCode(200);
    }

    private JsonPath debtors(String role, String query) {
        return Api.as(role)
                .get("/v1/accounts/" + account + "/debtors" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long count(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
