package ru.zhku.debt.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Tables;
import ru.zhku.debt.Town;
import ru.zhku.debt.correction.Officers;
import ru.zhku.kit.test.Api;

/** A statement of a day tells nothing of what came after it; today is 11 April 2022. */
@QuarkusTest
class StatementAsOfTest {

    @Test
    void aCorrectionIsShownFromTheDayOnWhichItCounts() {
        Officers.limit();
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(inn, "CHARGES", "accountNumber;resource;serviceMonth;amount\nA-1;HEATING;2022-01;100\n");
        Town.post(inn, "PAYMENTS", "accountNumber;paidOn;amount;operationCode\nA-1;2022-02-15;40;1\n");
        var account = Api.as("debt-analyst")
                .get("/v1/accounts?supplierInn=" + inn + "&accountNumber=A-1")
                .then()
                .extract()
                .<String>path("items[0].id");
        var payment = statement(account, "2022-04-11").getString("charges[0].allocations[0].paymentId");
        Api.as("debt-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "kind",
                        "STORNO",
                        "accountId",
                        account,
                        "paymentId",
                        payment,
                        "reasonCode",
                        "TARIFF",
                        "reason",
                        "Не тот счёт"))
                .post("/v1/corrections")
                .then()
                .statusCode(201);

        assertThat(statement(account, "2022-04-10").getList("corrections")).isEmpty();
        assertThat(statement(account, "2022-04-11").getList("corrections.amount"))
                .containsExactly("-40.00");
    }

    /**
     * By the end of the day: 100.00 charged, 150.00 paid for the month, 20.00 of another resource paid ahead, 30.00
     * given back (20.00 of what came last, then 10.00), 60.00 taken off. Advance: 40.00 of the payment, 60.00 of the
     * credit.
     */
    @Test
    void whatCameAndWentIsThereWithWhatIsLeftOfIt() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(
                inn,
                "CHARGES",
                "accountNumber;resource;serviceMonth;amount;documentNumber\nA-1;HEATING;2022-01;100;D-1\n"
                        + "A-1;HEATING;2022-02;-60;D-2\n");
        Town.post(
                inn,
                "PAYMENTS",
                "accountNumber;resource;paidOn;amount;serviceMonth;operationCode\nA-1;;2022-02-15;150;2022-01;p1\n"
                        + "A-1;GAS;2022-02-16;20;;p2\nA-1;;2022-02-17;-30;;p3\n");
        var account = Api.as("debt-analyst")
                .get("/v1/accounts?supplierInn=" + inn + "&accountNumber=A-1")
                .then()
                .extract()
                .<String>path("items[0].id");

        var early = statement(account, "2022-02-16");
        assertThat(early.getList("receipts.reference")).containsExactly("p1", "p2");
        assertThat(early.getList("receipts.advance")).containsExactly("50.00", "20.00");

        var now = statement(account, "2022-04-11");
        assertThat(now.getList("receipts.kind")).containsExactly("PAYMENT", "PAYMENT", "REFUND", "CREDIT");
        assertThat(now.getList("receipts.receivedOn"))
                .containsExactly("2022-02-15", "2022-02-16", "2022-02-17", "2022-03-01");
        assertThat(now.getList("receipts.resource")).containsExactly(null, "GAS", null, "HEATING");
        assertThat(now.getList("receipts.serviceMonth")).containsExactly("2022-01", null, null, "2022-02");
        assertThat(now.getList("receipts.reference")).containsExactly("p1", "p2", "p3", "D-2");
        assertThat(now.getList("receipts.amount")).containsExactly("150.00", "20.00", "-30.00", "60.00");
        assertThat(now.getList("receipts.advance")).containsExactly("40.00", "0.00", "0.00", "60.00");
        assertThat(now.getString("totals.paid")).isEqualTo("100.00");
        assertThat(now.getString("totals.advance")).isEqualTo("100.00");

        var table = Tables.csv(Api.as("auditor"), "/v1/accounts/" + account + "/statement?asOf=2022-04-11");
        assertThat(table.subList(2, 7))
                .containsExactly(
                        "Оплата;;2022-01;p1;;;;;;2022-02-15;150.00;40.00" + row(now, 0),
                        "Оплата;GAS;;p2;;;;;;2022-02-16;20.00;0.00" + row(now, 1),
                        "Возврат;;;p3;;;;;;2022-02-17;-30.00;0.00" + row(now, 2),
                        "Уменьшение начисления;HEATING;2022-02;D-2;;;;;;2022-03-01;60.00;60.00" + row(now, 3),
                        "Итого;;;;;100.00;100.00;0.00;0.00;;200.00;100.00" + ";".repeat(11));
    }

    private static String row(JsonPath statement, int receipt) {
        return ";".repeat(8) + statement.getString("receipts[" + receipt + "].lineId") + ";".repeat(3);
    }

    private static JsonPath statement(String account, String asOf) {
        return Api.as("debt-analyst")
                .get("/v1/accounts/" + account + "/statement?asOf=" + asOf)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
