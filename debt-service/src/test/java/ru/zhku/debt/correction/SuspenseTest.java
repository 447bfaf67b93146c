package ru.zhku.debt.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Tables;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;

/** Money without a known account: in, to an account and back, to its payer. */
@QuarkusTest
class SuspenseTest {
    private static final String PATH = "/v1/suspense";

    private String inn;
    private String account;

    @BeforeEach
    void anAccountThatOwesAHundred() {
        inn = Town.supplier();
        Officers.limit();
        Town.accounts(inn, "A-1");
        Town.post(inn, "CHARGES", Officers.CHARGES + "A-1;HEATING;2022-01;100\n");
        account = Officers.account(inn, "A-1");
    }

    @Test
    void quarantinedPaymentsAreTakenOnceAndAReplayPostsNothing() {
        var register = Town.post(
                inn,
                "PAYMENTS",
                Officers.PAYMENTS
                        + "X-1;HEATING;2022-03-01;60;b1\nX-2;;2022-03-02;5;b2\nX-3;;2022-03-02;-5;b3\nA-1;;2022-03-03;1;b4\n");
        var id = register.getString("id");
        assertThat(Officers.inDefects(id)).containsOnly("unknown-account").hasSize(3);

        var taken = take(id, null);
        assertThat(taken.getInt("taken")).isEqualTo(2);
        assertThat(taken.getString("amount")).isEqualTo("65.00");
        assertThat(taken.getList("skipped.outcome")).containsExactly("REFUND");
        assertThat(Officers.inDefects(id)).containsExactly("taken-to-suspense", "taken-to-suspense", "unknown-account");
        assertThat(take(id, List.of(2, 3)).getList("skipped.outcome"))
                .containsExactly("NOT_QUARANTINED", "NOT_QUARANTINED");

        Town.accounts(inn, "X-1", "X-2");
        var replayed = Api.as("debt-analyst")
                .post("/v1/registers/" + id + "/replay")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(replayed.getInt("linesPosted")).isEqualTo(1);
        assertThat(Officers.statement(Officers.account(inn, "X-1")).getString("totals.balance"))
                .isEqualTo("0.00");

        var money = only("&operationCode=b1");
        assertThat(money.getString("statedAccount")).isEqualTo("X-1");
        assertThat(money.getString("registerId")).isEqualTo(id);
        act(money, assign(Officers.account(inn, "X-1"))).statusCode(200).body("state", equalTo("ASSIGNED"));
        assertThat(Officers.statement(Officers.account(inn, "X-1")).getString("totals.balance"))
                .isEqualTo("-60.00");
        var twice = Town.post(inn, "PAYMENTS", Officers.PAYMENTS + "X-1;HEATING;2022-03-01;60;b1\n");
        assertThat(twice.getInt("linesDuplicate")).isEqualTo(1);
        assertThat(twice.getInt("linesPosted")).isZero();
        Officers.assertLedgerAgrees();
    }

    @Test
    void theSameMoneyInAnotherRegisterIsNotPostedTwice() {
        var first = Town.post(inn, "PAYMENTS", Officers.PAYMENTS + "X-1;;2022-03-01;60;c1\n");
        take(first.getString("id"), null);
        var second = Town.post(inn, "PAYMENTS", Officers.PAYMENTS + "X-1;;2022-03-01;60;c1\nX-9;;2022-03-01;7;c9\n");
        assertThat(take(second.getString("id"), null).getList("skipped.outcome"))
                .containsExactly("ALREADY_IN_SUSPENSE");

        Town.accounts(inn, "X-1");
        assertThat(take(second.getString("id"), null).getList("skipped.outcome"))
                .containsExactly("ACCOUNT_KNOWN");
        Api.as("debt-analyst")
                .post("/v1/registers/" + second.getString("id") + "/replay")
                .then()
                .body("linesPosted", equalTo(0));
        assertThat(Officers.inDefects(second.getString("id")))
                .containsExactlyInAnyOrder("operation-in-suspense", "taken-to-suspense");
        var money = only("&operationCode=c1");
        act(money, Map.of("kind", "ANNUL", "reason", "не знаем, чьи"))
                .statusCode(409)
                .body("code", equalTo("suspense-is-money"));
        act(money, assign(Officers.account(inn, "X-1"))).statusCode(200);
        var replayed = Api.as("debt-analyst")
                .post("/v1/registers/" + second.getString("id") + "/replay")
                .jsonPath();
        assertThat(replayed.getInt("linesPosted")).isZero();
        assertThat(replayed.getInt("linesDuplicate")).isEqualTo(1);
        assertThat(Officers.statement(Officers.account(inn, "X-1")).getString("totals.balance"))
                .isEqualTo("-60.00");
        assertThat(summary().getString("totals.received")).isEqualTo("67.00");
        Officers.assertLedgerAgrees();
    }

    @Test
    void aRegisterDoesNotPostWhatStandsInSuspenseUnlessTheRecordIsAnnulled() {
        Officers.made(PATH, entry("k1", "60.00"));
        Officers.made(PATH, entry("k2", "5.00"));
        Officers.made(PATH, entry("k3", "7.00"));
        act(only("&operationCode=k2"), Map.of("kind", "RETURN_TO_PAYER", "documentNumber", "пп-1", "reason", "найден"))
                .statusCode(200);
        act(only("&operationCode=k3"), Map.of("kind", "ANNUL", "reason", "внесено по ошибке"))
                .statusCode(200);
        var register = Town.post(
                inn,
                "PAYMENTS",
                Officers.PAYMENTS
                        + "A-1;;2022-03-01;60;k1\nA-1;;2022-03-01;60;k1\nA-1;;2022-03-01;5;k2\nA-1;;2022-03-01;7;k3\n"
                        + "A-1;;2022-03-01;1;k4\n");
        assertThat(register.getString("sumPosted")).isEqualTo("8.00");
        var defects = Town.defects(register.getString("id"));
        assertThat(defects.getList("items.line", Integer.class)).containsExactly(2, 3, 4);
        assertThat(defects.getList("items.code")).containsOnly("operation-in-suspense");
        assertThat(defects.getString("items[0].reason")).contains("ASSIGN").contains("ANNUL");
        assertThat(Officers.statement(account).getString("totals.balance")).isEqualTo("92.00");

        act(only("&operationCode=k1"), Map.of("kind", "ANNUL", "reason", "пришло реестром"))
                .statusCode(200);
        Api.as("debt-analyst")
                .post("/v1/registers/" + register.getString("id") + "/replay")
                .then()
                .body("linesPosted", equalTo(3))
                .body("linesDuplicate", equalTo(1));
        assertThat(Officers.statement(account).getString("totals.balance")).isEqualTo("32.00");
        Officers.assertLedgerAgrees();
    }

    /** Records older than the rule that a register posts nothing of what is in suspense. */
    @Test
    void whatARegisterPostedIsNeitherReturnedNorAnnulledUnlessItIsTheVeryPayment() throws SQLException {
        Town.post(inn, "PAYMENTS", Officers.PAYMENTS + "A-1;;2022-03-01;60;m1\nA-1;;2022-03-02;60;m2\n");
        var register = Town.post(inn, "PAYMENTS", Officers.PAYMENTS + "X-1;;2022-03-01;60;m3\nX-1;;2022-03-01;60;m4\n");
        take(register.getString("id"), null);
        rename("m3", "m1");
        rename("m4", "m2");

        var back = Map.<String, Object>of("kind", "RETURN_TO_PAYER", "documentNumber", "пп-1", "reason", "найден");
        act(only("&operationCode=m1"), back).statusCode(409).body("code", equalTo("operation-code-posted"));
        act(only("&operationCode=m1"), assign(account)).statusCode(409).body("code", equalTo("operation-code-posted"));
        act(only("&operationCode=m2"), Map.of("kind", "ANNUL", "reason", "тот же код"))
                .statusCode(409)
                .body("code", equalTo("suspense-is-money"));
        act(only("&operationCode=m1"), Map.of("kind", "ANNUL", "reason", "проведено реестром"))
                .statusCode(200)
                .body("state", equalTo("ANNULLED"));
    }

    private void rename(String before, String code) throws SQLException {
        update(
                "update suspense set operation_code = ? where supplier_inn = ? and operation_code = ?",
                code,
                inn,
                before);
    }

    private static void update(String sql, Object... values) throws SQLException {
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void whoEnteredMuchMoneyByHandDoesNotAssignItHimself() {
        var much = Officers.made(PATH, entry("q1", "100.01"));
        act(much, assign(account)).statusCode(403).body("code", equalTo("suspense-own"));
        Officers.made(PATH, entry("q2", "60.00"));
        act(only("&operationCode=q2"), assign(account)).statusCode(200);
        Officers.made(PATH, entry("q3", "40.01"));
        act(only("&operationCode=q3"), assign(account)).statusCode(403).body("code", equalTo("suspense-own"));
        Officers.post("boris", PATH + "/" + much.getString("id") + "/acts", 1, assign(account))
                .statusCode(200)
                .body("acts[0].madeBy", equalTo("boris"));
        assertThat(Officers.statement(account).getString("totals.balance")).isEqualTo("-60.01");
    }

    @Test
    void moneyThatWasTakenBackMayGoToItsPayer() {
        Officers.made(PATH, entry("n1", "60.00"));
        act(only("&operationCode=n1"), assign(account)).statusCode(200);
        act(only("&operationCode=n1"), Map.of("kind", "TAKE_BACK", "reason", "не тот счёт"))
                .statusCode(200);
        act(only("&operationCode=n1"), Map.of("kind", "RETURN_TO_PAYER", "documentNumber", "пп-1", "reason", "найден"))
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        assertThat(Officers.statement(account).getString("totals.balance")).isEqualTo("100.00");
    }

    /** A line that names its account otherwise than by a number, and one that was mended before it was taken. */
    @Test
    void aLineIsTakenAsItWasMendedWithAllThatItSaysOfItsAccount() throws SQLException {
        var register = Town.post(
                inn,
                "PAYMENTS",
                "accountNumber;paidOn;amount;operationCode;street;house;flat\n"
                        + ";2022-03-01;60;p1;Садовая;7;3\nX-1;2022-03-01;5;p2;;;\n;2022-03-01;4;p3;;;\n");
        var id = register.getString("id");
        update(
                "update register_quarantine set fields = fields[1:6] where register_id = ? and line = 4",
                UUID.fromString(id));
        Officers.post(
                        "/v1/registers/" + id + "/mends",
                        Map.of("line", 3, "fields", Map.of("accountNumber", "X-2"), "reason", "опечатка"))
                .statusCode(201);
        assertThat(take(id, null).getString("amount")).isEqualTo("69.00");
        assertThat(only("&operationCode=p1").getString("statedAccount")).isEqualTo("Садовая, 7, 3");
        assertThat(only("&operationCode=p2").getString("statedAccount")).isEqualTo("X-2");
        assertThat(only("&operationCode=p3").getString("statedAccount")).isNull();
    }

    @Test
    void moneyGoesToAnAccountBackAndToAnotherOne() {
        Town.accounts(inn, "A-2");
        var other = Officers.account(inn, "A-2");
        var made = Officers.made(PATH, entry("d1", "60.00"));
        act(made, assign(account)).statusCode(200);
        var paid = Officers.statement(account);
        assertThat(paid.getString("totals.balance")).isEqualTo("40.00");
        assertThat(paid.getString("charges[0].allocations[0].paidOn")).isEqualTo("2022-03-01");
        assertThat(paid.getString("charges[0].allocations[0].correction.purpose"))
                .isEqualTo("SUSPENSE");
        Officers.post(
                        "/v1/corrections",
                        Map.of(
                                "kind",
                                "STORNO",
                                "accountId",
                                account,
                                "paymentId",
                                paid.getString("charges[0].allocations[0].paymentId"),
                                "reasonCode",
                                "OTHER",
                                "reason",
                                "x"))
                .statusCode(409)
                .body("code", equalTo("correction-suspense-payment"));

        var money = only("&state=ASSIGNED");
        act(money, Map.of("kind", "RETURN_TO_PAYER", "documentNumber", "7", "reason", "рано"))
                .statusCode(409)
                .body("code", equalTo("suspense-act-not-possible"));
        act(money, Map.of("kind", "TAKE_BACK", "reason", "не тот счёт"))
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("version", equalTo(3));
        assertThat(Officers.statement(account).getString("totals.balance")).isEqualTo("100.00");
        assertThat(Officers.statement(account, "2022-04-10").getString("totals.balance"))
                .isEqualTo("40.00");

        act(only("&state=OPEN"), assign(other)).statusCode(200).body("acts", hasSize(3));
        assertThat(Officers.statement(other).getString("totals.balance")).isEqualTo("-60.00");
        Officers.assertLedgerAgrees();
    }

    /** Received = assigned + returned + open, whatever was done, and the ledger has just what is assigned. */
    @Test
    void noMoneyIsLostOnItsWay() {
        for (int i = 1; i <= 6; i++) {
            Officers.made(PATH, entry("e" + i, i + "0.00"));
        }
        var all = list("").getList("items.id", String.class);
        for (int i = 0; i < 6; i++) {
            var one = Api.as("auditor").get(PATH + "/" + all.get(i)).jsonPath();
            if (i % 3 == 0) {
                act(one, assign(account)).statusCode(200);
            } else if (i % 3 == 1) {
                act(one, Map.of("kind", "RETURN_TO_PAYER", "documentNumber", "пп-" + i, "reason", "плательщик найден"))
                        .statusCode(200)
                        .body("state", equalTo("RETURNED"));
            }
            assertInvariant("210.00");
        }
        act(only("&state=ASSIGNED&operationCode=e6"), Map.of("kind", "TAKE_BACK", "reason", "ошибка"))
                .statusCode(200);
        assertInvariant("210.00");
        act(only("&state=OPEN&operationCode=e1"), Map.of("kind", "ANNUL", "reason", "внесено дважды"))
                .statusCode(200);
        assertInvariant("200.00");
        assertThat(summary().getList("bySupplier[0].openByAge.age")).hasSize(5);
        assertThat(summary().getString("bySupplier[0].openByAge.find { it.age == 'M1_3' }.amount"))
                .isEqualTo(summary().getString("totals.open"));
    }

    private void assertInvariant(String received) {
        var totals = summary().<String, Object>getMap("totals");
        assertThat(totals).containsEntry("received", received);
        var parts = List.of("assigned", "returned", "open").stream()
                .map(name -> new BigDecimal(totals.get(name).toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(parts).isEqualByComparingTo(received);
        var paid = new BigDecimal("100.00")
                .subtract(new BigDecimal(Officers.statement(account).getString("totals.balance")));
        assertThat(paid).isEqualByComparingTo(totals.get("assigned").toString());
    }

    @Test
    void thePayerIsReadOnlyByThoseWhoMayAndEachReadingIsLogged() {
        var request = entry("f1", "1.00");
        request.put("payer", "Петров Пётр, за отопление");
        var made = Officers.made(PATH, request);
        assertThat(made.getBoolean("hasPayer")).isTrue();
        Api.as("auditor")
                .get(PATH + "?supplierInn=" + inn)
                .then()
                .statusCode(200)
                .body(not(containsString("Петров")));
        Api.as("auditor")
                .accept("text/csv")
                .get(PATH + "?supplierInn=" + inn)
                .then()
                .statusCode(200)
                .body(containsString("f1"))
                .body(not(containsString("Петров")));
        var payer = PATH + "/" + made.getString("id") + "/payer";
        Api.as("plan-controller").get(payer).then().statusCode(403);
        Api.as("debt-analyst", null, "46000000").get(payer).then().statusCode(404);
        Api.as("debt-analyst")
                .get(payer + "?purpose=сверка")
                .then()
                .statusCode(200)
                .body("payer", equalTo("Петров Пётр, за отопление"));
        Api.as("auditor")
                .get("/v1/access-log?objectId=" + made.getString("id"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("suspense-payer"))
                .body("items[0].purpose", equalTo("сверка"));
    }

    @Test
    void theTableSumsWhatCameAndWhatIsStillOpen() {
        act(Officers.made(PATH, entry("t1", "60.00")), assign(account)).statusCode(200);
        Officers.made(PATH, entry("t2", "7.00"));
        act(Officers.made(PATH, entry("t3", "5.00")), Map.of("kind", "ANNUL", "reason", "внесено дважды"))
                .statusCode(200);
        var csv = Tables.csv(Api.as("auditor"), PATH + "?supplierInn=" + inn);
        assertThat(csv.get(0))
                .isEqualTo("ИНН поставщика;Состояние;День платежа;Возраст;Сумма, руб.;Поступило, руб.;"
                        + "Не выяснено, руб.;Код операции;Счёт по данным банка;Ресурс;Месяц;Реестр;Строка;Записано;"
                        + "Зачислено на счёт");
        assertThat(csv.get(1)).contains(";5.00;;;t3;");
        assertThat(csv.get(2)).contains(";7.00;7.00;7.00;t2;");
        assertThat(csv.get(3)).contains(";60.00;60.00;;t1;");
        assertThat(csv.get(4)).isEqualTo("Итого;;;;;67.00;7.00;;;;;;;;");
        Api.as("auditor")
                .get(PATH + "/summary?supplierInn=" + inn)
                .then()
                .body("totals.received", equalTo("67.00"))
                .body("totals.open", equalTo("7.00"));
    }

    @Test
    void whatIsWrongIsRefused() {
        Officers.made(PATH, entry("g1", "1.00"));
        Officers.post(PATH, entry("g1", "2.00")).statusCode(409).body("code", equalTo("suspense-exists"));
        Officers.post(PATH, entry("g2", "0.00")).statusCode(422).body("code", equalTo("correction-amount"));
        Officers.post(PATH, entry("g2", "100000000000.01")).statusCode(422).body("code", equalTo("money-out-of-range"));
        var late = entry("g2", "1.00");
        late.put("paidOn", "2022-04-12");
        Officers.post(PATH, late).statusCode(422).body("code", equalTo("correction-day"));
        Town.post(inn, "PAYMENTS", Officers.PAYMENTS + "A-1;;2022-03-03;1;g3\n");
        Officers.post(PATH, entry("g3", "1.00")).statusCode(409).body("code", equalTo("operation-code-posted"));
        var foreign = Town.supplier();
        Town.accounts(foreign, "B-1");
        act(only("&operationCode=g1"), assign(Officers.account(foreign, "B-1")))
                .statusCode(422)
                .body("code", equalTo("suspense-other-supplier"));
        act(only("&operationCode=g1"), Map.of("kind", "ASSIGN", "reason", "x"))
                .statusCode(400)
                .body("code", equalTo("correction-field-missing"));
        var charges = Town.post(inn, "CHARGES", Officers.CHARGES + "Z-1;HEATING;2022-01;100\n");
        Officers.post(PATH + "/intakes", Map.of("registerId", charges.getString("id")))
                .statusCode(409)
                .body("code", equalTo("suspense-register"))
                .body("detail", containsString("вид «Начисления», состояние «Проведён, есть дефектные строки»"))
                .body("detail", containsString("если этот — PAYMENTS и ещё обрабатывается"));
        Officers.post(PATH + "/intakes", Map.of("registerId", UUID.randomUUID().toString()))
                .statusCode(404);
        Api.bad("debt-analyst").body(entry("g4", "1.00")).post(PATH).then().statusCode(400);
        Api.as("auditor")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(entry("g4", "1.00"))
                .post(PATH)
                .then()
                .statusCode(403);
        var id = only("&operationCode=g1").getString("id");
        Api.as("supplier", foreign, "47733000").get(PATH + "/" + id).then().statusCode(404);
        Api.as("supplier", inn, "47733000").get(PATH + "/" + id).then().statusCode(200);
        Officers.post("anna", PATH + "/" + id + "/acts", null, assign(account)).statusCode(428);
    }

    @Test
    void ofTwoOfficersAtOnceOneGets412() {
        var made = Officers.made(PATH, entry("h1", "60.00"));
        var calls = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Officers.post(
                                "officer-" + i, PATH + "/" + made.getString("id") + "/acts", 1, assign(account))
                        .extract()
                        .statusCode()))
                .toList();
        assertThat(calls.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
        assertThat(Officers.statement(account).getString("totals.balance")).isEqualTo("40.00");
    }

    private static JsonPath take(String register, List<Integer> lines) {
        var request = new LinkedHashMap<String, Object>();
        request.put("registerId", register);
        if (lines != null) {
            request.put("lines", lines);
        }
        return Officers.post(PATH + "/intakes", request)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static io.restassured.response.ValidatableResponse act(JsonPath money, Map<String, Object> request) {
        return Officers.post("anna", PATH + "/" + money.getString("id") + "/acts", money.getInt("version"), request);
    }

    private static Map<String, Object> assign(String account) {
        return Map.of("kind", "ASSIGN", "accountId", account, "reason", "плательщик нашёлся по письму");
    }

    private Map<String, Object> entry(String code, String amount) {
        var request = new LinkedHashMap<String, Object>();
        request.put("supplierInn", inn);
        request.put("paidOn", "2022-03-01");
        request.put("amount", amount);
        request.put("operationCode", code);
        return request;
    }

    private JsonPath list(String filter) {
        return Api.as("auditor")
                .get(PATH + "?supplierInn=" + inn + filter)
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .extract()
                .jsonPath();
    }

    private JsonPath only(String filter) {
        var found = list(filter);
        assertThat(found.getList("items")).hasSize(1);
        return Api.as("auditor")
                .get(PATH + "/" + found.getString("items[0].id"))
                .jsonPath();
    }

    private JsonPath summary() {
        return Api.as("auditor")
                .get(PATH + "/summary?supplierInn=" + inn)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
