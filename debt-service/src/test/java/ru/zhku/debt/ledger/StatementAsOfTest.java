package ru.zhku.debt.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;

/** A statement of a day tells nothing of what came after it; today is 11 April 2022. */
@QuarkusTest
class StatementAsOfTest {

    @Test
    void aCorrectionIsShownFromTheDayOnWhichItCounts() {
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

    private static JsonPath statement(String account, String asOf) {
        return Api.as("debt-analyst")
                .get("/v1/accounts/" + account + "/statement?asOf=" + asOf)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
