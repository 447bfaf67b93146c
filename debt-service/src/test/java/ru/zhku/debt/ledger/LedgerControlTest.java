package ru.zhku.debt.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.Tokens;

/** Everybody sees the sums of his own municipality only. */
@QuarkusTest
class LedgerControlTest {
    @Test
    void whoIsBoundToAMunicipalitySeesItsSumsOnly() {
        var inn = Town.supplier();
        var oktmo = Town.freshOktmo();
        var admin = Tokens.of("admin");
        assertThat(Town.postAs(
                                admin,
                                inn,
                                "ACCOUNTS",
                                Town.ACCOUNTS_HEADER + ";oktmo\nA-1;Полярная;1;1;POPULATION;OWNER;Иванов;;;2017-01-01;"
                                        + oktmo + "\nA-2;Полярная;1;2;POPULATION;OWNER;Иванов;;;2017-01-01;47733000\n")
                        .getString("status"))
                .isEqualTo("POSTED");
        Town.postAs(
                admin,
                inn,
                "CHARGES",
                "accountNumber;resource;serviceMonth;amount\nA-1;HEATING;2022-01;1800\nA-1;HEATING;2022-02;-100\n"
                        + "A-2;HEATING;2022-01;900\n");
        Town.postAs(
                admin,
                inn,
                "PAYMENTS",
                "accountNumber;paidOn;amount;operationCode\nA-1;2022-03-01;250;p1\nA-2;2022-03-01;70;p2\n");

        for (var role : new String[] {"debt-analyst", "auditor", "plan-controller", "admin"}) {
            Api.as(role, null, oktmo)
                    .get("/v1/ledger/control")
                    .then()
                    .statusCode(200)
                    .body("facts.charged", equalTo("1800.00"))
                    .body("facts.credited", equalTo("100.00"))
                    .body("facts.received", equalTo("250.00"))
                    .body("facts.allocated", equalTo("350.00"))
                    .body("derived.charged", equalTo("1800.00"))
                    .body("derived.received", equalTo("250.00"))
                    .body("difference", equalTo(0));
        }
        var all = control(Api.as("admin"));
        var home = control(Api.as("auditor"));
        assertThat(charged(all)).isGreaterThanOrEqualTo(charged(home).add(new BigDecimal("1800.00")));
        assertThat(home.getLong("difference")).isZero();
        assertThat(all.getLong("difference")).isZero();
        Api.as("supplier", inn, null).get("/v1/ledger/control").then().statusCode(403);
    }

    private static JsonPath control(RequestSpecification as) {
        return as.get("/v1/ledger/control").then().statusCode(200).extract().jsonPath();
    }

    private static BigDecimal charged(JsonPath control) {
        return new BigDecimal(control.getString("facts.charged"));
    }
}
