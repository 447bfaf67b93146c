package ru.zhku.debt.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zhku.debt.Tables;
import ru.zhku.debt.Town;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.test.Api;

/** Storno, transfer and reversal, from the request to the statement. */
@QuarkusTest
class CorrectionsTest {
    private static final String PATH = "/v1/corrections";

    private String inn;

    @BeforeEach
    void aSupplier() {
        inn = Town.supplier();
        Officers.limit();
    }

    @Test
    void aWrongChargeIsStornedAndChargedAnew() {
        var account = settled("A-1");
        var charge = Officers.statement(account).getString("charges[0].chargeId");
        var key = UUID.randomUUID().toString();
        var request = storno(account, "chargeId", charge);
        request.put("recharge", Map.of("amount", "70.00"));
        var first = Api.as("debt-analyst")
                .header("Idempotency-Key", key)
                .body(request)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("lines", hasSize(2))
                .body("lines[0].amount", equalTo("-100.00"))
                .body("lines[0].correctsId", equalTo(charge))
                .body("lines[1].amount", equalTo("70.00"))
                .body("lines[1].replacesId", equalTo(charge))
                .body("lines[1].dueOn", equalTo("2022-02-10"))
                .extract()
                .jsonPath();
        var again = Api.as("debt-analyst")
                .header("Idempotency-Key", key)
                .body(request)
                .post(PATH)
                .jsonPath();
        assertThat(again.getString("id")).isEqualTo(first.getString("id"));

        var after = Officers.statement(account);
        assertThat(after.getString("totals.balance")).isEqualTo("30.00");
        assertThat(after.getList("charges.charged")).containsExactly("100.00", "70.00");
        assertThat(after.getString("charges[1].correction.purpose")).isEqualTo("STORNO");
        assertThat(after.getString("charges[1].correction.replacesId")).isEqualTo(charge);
        assertThat(after.getList("corrections.documentId"))
                .containsExactly(first.getString("id"), first.getString("id"));
        assertThat(after.getList("corrections.reasonCode")).containsOnly("TARIFF");
        assertThat(after.getList("charges.allocations.flatten().correction.purpose"))
                .contains("STORNO");
        Api.as("auditor")
                .get("/v1/accounts/" + account + "/penalty")
                .then()
                .statusCode(200)
                .body(
                        "warnings[0]",
                        containsString("на 100,00 руб. снято сторно на 100,00 руб., взамен начислено 70,00"));

        Officers.post(PATH, storno(account, "chargeId", charge))
                .statusCode(409)
                .body("code", equalTo("correction-already"));
        Officers.assertLedgerAgrees();
    }

    @Test
    void aReversedCorrectionLeavesTheAccountAsItWas() {
        var account = settled("A-1");
        var before = Officers.statement(account);
        var request = storno(account, "chargeId", before.getString("charges[0].chargeId"));
        request.put("amount", "25.00");
        var made = Officers.made(PATH, request);
        assertThat(Officers.statement(account).getString("totals.balance")).isEqualTo("35.00");

        var reversal = Map.<String, Object>of(
                "kind",
                "REVERSAL",
                "correctionId",
                made.getString("id"),
                "reasonCode",
                "ENTRY_ERROR",
                "reason",
                "не то");
        var reversed = Officers.made(PATH, reversal);

        var after = Officers.statement(account);
        assertThat(after.getMap("totals")).containsEntry("balance", "60.00").containsEntry("overdue", "60.00");
        assertThat(after.getList("charges.dueOn")).containsOnly("2022-02-10");
        Api.as("auditor")
                .get(PATH + "/" + made.getString("id"))
                .then()
                .body("reversedBy", equalTo(reversed.getString("id")));
        Officers.post(PATH, reversal).statusCode(409).body("code", equalTo("correction-reversed"));
        var opposite = after.getString("charges.find { it.correction != null }.chargeId");
        Officers.post(PATH, storno(account, "chargeId", opposite))
                .statusCode(422)
                .body("code", equalTo("correction-of-correction"));
        Officers.assertLedgerAgrees();
    }

    @Test
    void aPaymentIsTakenBackByARefundAndNotMoreThanItWas() {
        var account = settled("A-1");
        var payment = Officers.statement(account).getString("charges[0].allocations[0].paymentId");
        var tooMuch = storno(account, "paymentId", payment);
        tooMuch.put("amount", "40.01");
        Officers.post(PATH, tooMuch)
                .statusCode(422)
                .body("code", equalTo("correction-exceeds"))
                .body("detail", containsString("40.00"));
        var early = storno(account, "paymentId", payment);
        early.put("on", "2022-02-14");
        Officers.post(PATH, early).statusCode(422).body("code", equalTo("correction-day"));

        var made = Officers.made(PATH, storno(account, "paymentId", payment));
        assertThat(made.getString("lines[0].kind")).isEqualTo("REFUND");
        assertThat(made.getString("lines[0].paidOn")).isEqualTo("2022-04-11");
        assertThat(Officers.statement(account).getString("totals.balance")).isEqualTo("100.00");
        assertThat(Officers.statement(account, "2022-04-10").getString("totals.balance"))
                .isEqualTo("60.00");
        Officers.post(PATH, storno(account, "paymentId", payment))
                .statusCode(409)
                .body("code", equalTo("correction-already"));
        Officers.assertLedgerAgrees();
    }

    @Test
    void moneyGoesToAnotherAccountAllOrNothing() {
        var from = settled("A-1");
        Town.accounts(inn, "A-2");
        Town.post(inn, "CHARGES", Officers.CHARGES + "A-2;HEATING;2022-01;100\n");
        var to = Officers.account(inn, "A-2");
        Officers.post(PATH, transfer(from, to, "40.01"))
                .statusCode(409)
                .body("code", equalTo("correction-refund-exceeds-payments"));
        assertThat(Officers.statement(to).getString("totals.balance")).isEqualTo("100.00");
        assertThat(Officers.statement(to).getList("corrections")).isEmpty();

        var made = Officers.made(PATH, transfer(from, to, "40.00"));
        assertThat(made.getList("lines.amount")).containsExactly("-40.00", "40.00");
        assertThat(made.getList("lines.paidOn")).containsOnly("2022-03-01");
        assertThat(Officers.statement(from).getString("totals.balance")).isEqualTo("100.00");
        assertThat(Officers.statement(to).getString("totals.balance")).isEqualTo("60.00");

        Officers.made(
                PATH,
                Map.of(
                        "kind",
                        "REVERSAL",
                        "correctionId",
                        made.getString("id"),
                        "reasonCode",
                        "ENTRY_ERROR",
                        "reason",
                        "не то"));
        assertThat(Officers.statement(from).getString("totals.balance")).isEqualTo("60.00");
        assertThat(Officers.statement(to).getString("totals.balance")).isEqualTo("100.00");
        Officers.assertLedgerAgrees();
    }

    /** Within a day the ledger folds by operation code; the correction comes behind the money that it takes. */
    @ParameterizedTest
    @ValueSource(strings = {"!aaa", "zzz1", "яяя", "100500", "😀"})
    void moneyIsTransferredAndStornedOnTheVeryDayOfItsPayment(String code) {
        Town.accounts(inn, "A-1", "A-2");
        Town.post(inn, "PAYMENTS", Officers.PAYMENTS + "A-1;;2022-02-01;100;" + code + "\n");
        var from = Officers.account(inn, "A-1");
        var to = Officers.account(inn, "A-2");
        var made = Officers.made(PATH, with(transfer(from, to, "40.00"), "on", "2022-02-01"));
        assertThat(made.getString("state")).isEqualTo("APPROVED");
        assertThat(Officers.statement(from, "2022-02-01").getString("totals.balance"))
                .isEqualTo("-60.00");
        assertThat(Officers.statement(to, "2022-02-01").getString("totals.balance"))
                .isEqualTo("-40.00");
        assertThat(Officers.statement(from, "2022-01-31").getString("totals.balance"))
                .isEqualTo("0.00");
        Officers.made(PATH, reversal(made));
        assertThat(Officers.statement(from).getString("totals.balance")).isEqualTo("-100.00");
        assertThat(Officers.statement(to).getString("totals.balance")).isEqualTo("0.00");
        Officers.assertLedgerAgrees();
    }

    @Test
    void aboveTheLimitAnotherPersonApproves() {
        var account = settled("A-1");
        var request = storno(account, "chargeId", large(account));
        request.put("recharge", Map.of("amount", "10.00"));
        var made = Officers.made(PATH, request);
        assertThat(made.getString("state")).isEqualTo("PROPOSED");
        assertThat(made.getString("amount")).isEqualTo("150.00");
        assertThat(made.getString("request.amount")).isEqualTo("150.00");
        assertThat(made.getList("lines")).isEmpty();
        assertThat(Officers.statement(account).getString("totals.balance")).isEqualTo("210.00");

        act("anna", made, 1, "APPROVE", null).statusCode(403).body("code", equalTo("correction-own"));
        Officers.post("boris", PATH + "/" + made.getString("id") + "/acts", null, Map.of("kind", "APPROVE"))
                .statusCode(428);
        act("boris", made, 1, "APPROVE", null)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("version", equalTo(2))
                .body("acts[0].madeBy", equalTo("boris"))
                .body("acts[0].alone", equalTo(false))
                .body("lines", hasSize(2));
        assertThat(Officers.statement(account).getString("totals.balance")).isEqualTo("70.00");
        act("boris", made, 1, "APPROVE", null).statusCode(412);
        act("boris", made, 2, "REJECT", "поздно").statusCode(409).body("code", equalTo("correction-act-not-possible"));
        Officers.assertLedgerAgrees();
    }

    @Test
    void aReversalAboveTheLimitIsProposedOnceAndMayBeRejectedAndProposedAnew() {
        var account = settled("A-1");
        var made = Officers.made(PATH, storno(account, "chargeId", large(account)));
        Officers.post(PATH, reversal(made)).statusCode(409).body("code", equalTo("correction-not-posted"));
        act("boris", made, 1, "APPROVE", null).statusCode(200);

        var back = Officers.made(PATH, reversal(made));
        assertThat(back.getString("state")).isEqualTo("PROPOSED");
        Officers.post(PATH, reversal(made)).statusCode(409).body("code", equalTo("correction-reversal-proposed"));
        act("boris", back, 1, "REJECT", null).statusCode(400).body("code", equalTo("correction-reject-reason"));
        act("boris", back, 1, "REJECT", "сторно верно").statusCode(200).body("state", equalTo("REJECTED"));
        Api.as("auditor").get(PATH + "/" + made.getString("id")).then().body("reversedBy", equalTo(null));

        var again = Officers.made(PATH, reversal(made));
        act("boris", again, 1, "APPROVE", null).statusCode(200).body("lines", hasSize(1));
        assertThat(Officers.statement(account).getString("totals.balance")).isEqualTo("210.00");
        Api.as("auditor")
                .get(PATH + "/" + made.getString("id"))
                .then()
                .body("reversedBy", equalTo(again.getString("id")));
        Officers.assertLedgerAgrees();
    }

    @Test
    void whatNoLongerFitsIsNotPostedByTheApproval() {
        var account = settled("A-1");
        var charge = large(account);
        var made = Officers.made(PATH, storno(account, "chargeId", charge));
        assertThat(Officers.made(PATH, with(storno(account, "chargeId", charge), "amount", "60.00"))
                        .getString("state"))
                .isEqualTo("APPROVED");
        act("boris", made, 1, "APPROVE", null)
                .statusCode(422)
                .body("code", equalTo("correction-exceeds"))
                .body("detail", containsString("REJECT"));
        act("anna", made, 1, "REJECT", "уже снято 60").statusCode(200).body("state", equalTo("REJECTED"));
        assertThat(Officers.statement(account).getString("totals.balance")).isEqualTo("150.00");

        assertThat(Officers.made(PATH, with(storno(account, "chargeId", charge), "amount", "40.01"))
                        .getString("state"))
                .as("60.00 and 40.01 are more than the limit")
                .isEqualTo("PROPOSED");
        Town.accounts(inn, "A-2");
        assertThat(Officers.made(PATH, transfer(account, Officers.account(inn, "A-2"), "40.01"))
                        .getString("state"))
                .isEqualTo("PROPOSED");
        Api.as("auditor")
                .get(PATH + "?state=PROPOSED&accountId=" + account)
                .then()
                .body("items", hasSize(2));
        Api.as("auditor")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body(Map.of("kind", "APPROVE"))
                .post(PATH + "/" + made.getString("id") + "/acts")
                .then()
                .statusCode(403);
    }

    /** The account has 40.00 paid; one person alone may correct 100.00. */
    @Test
    void whatTheLedgerWouldNotTakeIsNotEvenProposed() {
        var from = settled("A-1");
        Town.accounts(inn, "A-2");
        var to = Officers.account(inn, "A-2");
        Officers.post(PATH, transfer(from, to, "100.01"))
                .statusCode(409)
                .body("code", equalTo("correction-refund-exceeds-payments"));
        Api.as("auditor").get(PATH + "?accountId=" + from).then().body("items", hasSize(0));

        var payments = "accountNumber;paidOn;amount;operationCode\n";
        Town.post(inn, "PAYMENTS", payments + "A-1;2022-02-20;60.01;more\n");
        var made = Officers.made(PATH, transfer(from, to, "100.01"));
        assertThat(made.getString("state")).isEqualTo("PROPOSED");
        Town.post(inn, "PAYMENTS", payments + "A-1;2022-02-21;-0.01;less\n");
        act("boris", made, 1, "APPROVE", null)
                .statusCode(409)
                .body("code", equalTo("correction-refund-exceeds-payments"));
    }

    /** A charge of 150.00 beside what the account has. */
    private String large(String account) {
        Town.post(inn, "CHARGES", Officers.CHARGES + "A-1;HEATING;2022-02;150\n");
        return Officers.statement(account).getString("charges.find { it.charged == '150.00' }.chargeId");
    }

    private static ValidatableResponse act(String officer, JsonPath made, int version, String kind, String reason) {
        var request = new LinkedHashMap<String, Object>();
        request.put("kind", kind);
        if (reason != null) {
            request.put("reason", reason);
        }
        return Officers.post(officer, PATH + "/" + made.getString("id") + "/acts", version, request);
    }

    private static Map<String, Object> reversal(JsonPath made) {
        return Map.of(
                "kind",
                "REVERSAL",
                "correctionId",
                made.getString("id"),
                "reasonCode",
                "ENTRY_ERROR",
                "reason",
                "не то");
    }

    @Test
    void whatIsWrongIsRefusedWithWhatToDo() {
        var account = settled("A-1");
        var other = Town.supplier();
        Town.accounts(other, "B-1");
        Officers.post(PATH, transfer(account, Officers.account(other, "B-1"), "1.00"))
                .statusCode(422)
                .body("code", equalTo("correction-other-supplier"));
        Officers.post(PATH, transfer(account, account, "1.00"))
                .statusCode(422)
                .body("code", equalTo("correction-same-account"));
        var future = transfer(account, Officers.account(other, "B-1"), "1.00");
        Officers.post(PATH, with(future, "amount", "100000000000.01"))
                .statusCode(422)
                .body("code", equalTo("money-out-of-range"));
        Officers.post(PATH, with(future, "amount", "-1.00")).statusCode(422).body("code", equalTo("correction-amount"));
        Officers.post(PATH, storno(account, "chargeId", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("code", equalTo("correction-charge-unknown"));
        Officers.post(PATH, with(storno(account, "chargeId", UUID.randomUUID().toString()), "toAccountId", account))
                .statusCode(400)
                .body("code", equalTo("correction-field-alien"));
        var request = storno(account, "chargeId", Officers.statement(account).getString("charges[0].chargeId"));
        Api.bad("debt-analyst").body(request).post(PATH).then().statusCode(400);
        for (var role : new String[] {"auditor", "supplier", "lawyer", "service"}) {
            Api.as(role, inn, "47733000")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(request)
                    .post(PATH)
                    .then()
                    .statusCode(403);
        }
        Api.as("debt-analyst", null, "46000000")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(request)
                .post(PATH)
                .then()
                .statusCode(404);
        assertThat(Officers.statement(account).getList("corrections")).isEmpty();
    }

    @Test
    void othersSeeNothingAndTheListCanBePagedAndSummed() {
        var account = settled("A-1");
        var charge = Officers.statement(account).getString("charges[0].chargeId");
        for (int i = 0; i < 3; i++) {
            Officers.made(PATH, with(storno(account, "chargeId", charge), "amount", "10.00"));
        }
        var page = Api.as("auditor")
                .get(PATH + "?accountId=" + account + "&limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .jsonPath();
        Api.as("auditor")
                .get(PATH + "?accountId=" + account + "&limit=2&cursor=" + page.getString("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(null));
        Api.as("auditor")
                .get(PATH + "/summary?supplierInn=" + inn)
                .then()
                .statusCode(200)
                .body("count", equalTo(3))
                .body("byReason[0].reasonCode", equalTo("TARIFF"))
                .body("byReason[0].charged", equalTo("-30.00"));
        var one = PATH + "/" + page.getString("items[0].id");
        Api.as("supplier", inn, "47733000").get(one).then().statusCode(200);
        Api.as("supplier", Town.inn(999_998), "47733000").get(one).then().statusCode(404);
        Api.as("auditor", null, "46000000").get(one).then().statusCode(404);
        Api.as("auditor", null, "46000000")
                .get(PATH + "?accountId=" + account)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void theStatementTellsInATableWhatWasCorrectedAndByWhat() {
        var account = settled("A-1");
        var charge = Officers.statement(account).getString("charges[0].chargeId");
        var request = storno(account, "chargeId", charge);
        request.put("recharge", Map.of("amount", "70.00"));
        var made = Officers.made(PATH, request);
        var path = "/v1/accounts/" + account + "/statement?asOf=2022-04-11";
        var csv = Tables.csv(Api.as("auditor"), path);
        assertThat(csv.get(0))
                .isEqualTo("Строка;Ресурс;Месяц услуги;Документ;Срок оплаты;Начислено, руб.;Оплачено, руб.;"
                        + "Снято исправлениями, руб.;Не оплачено, руб.;Дата поступления;Поступило, руб.;"
                        + "В авансе, руб.;Срок долга;Дней просрочки;"
                        + "Последний день срока давности;Исправление;"
                        + "Причина исправления;Сумма исправления, руб.;Проведено;Номер строки;Исправляет строку;"
                        + "Взамен строки;Номер исправления или списания");
        var lines = made.getList("lines.lineId", String.class);
        var storno = ";STORNO;Тариф применён неверно;%s;2022-04-11;%s;%s;%s;" + made.getString("id");
        assertThat(csv.get(1))
                .startsWith("Начисление;HEATING;2022-01;;2022-02-10;100.00;")
                .endsWith(";;;;;" + charge + ";;;");
        assertThat(csv.get(2))
                .startsWith("Начисление;HEATING;2022-01;;2022-02-10;70.00;")
                .endsWith(storno.formatted("70.00", lines.get(1), "", charge));
        assertThat(csv.get(3))
                .isEqualTo("Сторно начисления;HEATING;2022-01;;;;;;;2022-02-01;100.00;0.00;;;"
                        + storno.formatted("-100.00", lines.get(0), charge, ""));
        assertThat(csv.get(4)).startsWith("Оплата;HEATING;;").contains(";;;;;;2022-02-15;40.00;0.00;");
        assertThat(csv.subList(5, csv.size()))
                .containsExactly(
                        "Итого;;;;;170.00;40.00;100.00;30.00;;140.00;0.00" + ";".repeat(11),
                        "Сальдо;;;;;;;;30.00" + ";".repeat(14));
        assertThat(csv.subList(1, 3)).allSatisfy(line -> {
            var cells = line.split(";");
            assertThat(Money.parse(cells[5]).minus(Money.parse(cells[6])).minus(Money.parse(cells[7])))
                    .isEqualTo(Money.parse(cells[8]));
        });
        var rows = Tables.xlsx(Api.as("auditor"), path);
        assertThat(rows.get(2).getCellText(1)).isEqualTo("Отопление");
        assertThat(rows.get(2).getCellText(15)).isEqualTo("Сторно и перерасчёт");
        assertThat(rows.get(5).getCellAsNumber(8).orElseThrow()).isEqualByComparingTo("30");
    }

    /** Of a transfer one account sees what it gave, the other what it got, both the number of the correction. */
    @Test
    void aTransferAndItsReversalStandInTheStatementsOfBothAccounts() {
        var from = settled("A-1");
        Town.accounts(inn, "A-2");
        var to = Officers.account(inn, "A-2");
        var made = Officers.made(PATH, transfer(from, to, "15.00"));
        var back = Officers.made(PATH, reversal(made));
        for (var account : new String[] {from, to}) {
            var mine = Officers.statement(account).getList("corrections.lineId", String.class);
            var sign = account.equals(from) ? "" : "-";
            var csv = Tables.csv(Api.as("auditor"), "/v1/accounts/" + account + "/statement?asOf=2022-04-11");
            var where = account.equals(from) ? " на другой счёт;" : " с другого счёта;";
            assertThat(csv.stream().filter(line -> line.contains(";TRANSFER;")))
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("Перенос" + where)
                            && line.endsWith(";" + mine.get(0) + ";;;" + made.getString("id")))
                    .anyMatch(line -> line.startsWith("Отмена переноса" + where)
                            && line.contains(";" + sign + "15.00;")
                            && line.endsWith(";" + mine.get(1) + ";" + mine.get(0) + ";;" + back.getString("id")));
        }
    }

    @Test
    void theListIsTakenAsATableWhoseTotalsAreThoseOfTheSummary() {
        var account = settled("A-1");
        var charge = Officers.statement(account).getString("charges[0].chargeId");
        var first = Officers.made(PATH, with(storno(account, "chargeId", charge), "amount", "10.00"));
        var back = Officers.made(PATH, reversal(first));
        var proposed = Officers.made(PATH, storno(account, "chargeId", large(account)));
        assertThat(proposed.getString("state")).isEqualTo("PROPOSED");
        Town.accounts(inn, "A-2");
        Officers.made(PATH, transfer(account, Officers.account(inn, "A-2"), "15.00"));
        var payment = Officers.statement(account)
                .getString("charges.allocations.flatten().find { it.kind == 'PAYMENT' }.paymentId");
        Officers.made(PATH, with(storno(account, "paymentId", payment), "amount", "5.00"));

        var path = PATH + "?supplierInn=" + inn;
        var csv = Tables.csv(Api.as("auditor"), path);
        assertThat(csv.get(0))
                .isEqualTo("Лицевой счёт;ИНН поставщика;Вид;Состояние;На лицевой счёт;Сумма, руб.;"
                        + "Начислено этим, руб.;Оплачено этим, руб.;Причина;Пояснение;Документ;Деловая дата;Кто внёс;"
                        + "Кто решил;Номер исправления;Отменяет исправление;Отменено исправлением");
        assertThat(csv).hasSize(1 + 5 + 1);
        assertThat(csv.get(1)).contains(";;5.00;;-5.00;");
        assertThat(csv.get(2)).contains(";A-2;15.00;;0.00;");
        assertThat(csv.get(3)).contains(";Предложено;;150.00;;;");
        assertThat(csv.get(4)).contains(";10.00;10.00;;").endsWith(";" + first.getString("id") + ";");
        assertThat(csv.get(5)).contains(";10.00;-10.00;;").endsWith(";;" + back.getString("id"));
        assertThat(csv.get(6)).isEqualTo("Итого;;;;;;0.00;-5.00" + ";".repeat(9));
        var summary = Api.as("auditor")
                .get(PATH + "/summary?supplierInn=" + inn)
                .then()
                .extract()
                .jsonPath();
        assertThat(summary.getList("byReason.charged", String.class).stream()
                        .map(Money::parse)
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ZERO);
        assertThat(summary.getList("byReason.paid", String.class).stream()
                        .map(Money::parse)
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ofKopecks(-500));
        var rows = Tables.xlsx(Api.as("supplier", inn, null), path);
        assertThat(rows).hasSize(7);
        assertThat(rows.get(6).getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("-5");
        assertThat(Tables.csv(Api.as("auditor", null, "46000000"), path)).hasSize(2);
        Api.bad("bailiff").header("Accept", "text/csv").get(path).then().statusCode(403);
    }

    /** 100.00 for January, of which 40.00 are paid. */
    private String settled(String number) {
        Town.accounts(inn, number);
        Town.post(inn, "CHARGES", Officers.CHARGES + number + ";HEATING;2022-01;100\n");
        Town.post(inn, "PAYMENTS", Officers.PAYMENTS + number + ";HEATING;2022-02-15;40;" + UUID.randomUUID() + "\n");
        return Officers.account(inn, number);
    }

    private static Map<String, Object> storno(String account, String field, String line) {
        var request = new LinkedHashMap<String, Object>();
        request.put("kind", "STORNO");
        request.put("accountId", account);
        request.put(field, line);
        request.put("reasonCode", "TARIFF");
        request.put("reason", "Тариф применён неверно");
        return request;
    }

    private static Map<String, Object> transfer(String from, String to, String amount) {
        var request = new LinkedHashMap<String, Object>();
        request.put("kind", "TRANSFER");
        request.put("accountId", from);
        request.put("toAccountId", to);
        request.put("amount", amount);
        request.put("on", "2022-03-01");
        request.put("reasonCode", "WRONG_ACCOUNT");
        request.put("reason", "Оплачен соседний счёт");
        return request;
    }

    private static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
        var changed = new LinkedHashMap<>(request);
        changed.put(field, value);
        return changed;
    }
}
