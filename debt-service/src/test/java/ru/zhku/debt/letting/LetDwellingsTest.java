package ru.zhku.debt.letting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;

/** Mechanism 5.3: the stock of socially let dwellings goes to the suppliers that have accounts there. */
@QuarkusTest
class LetDwellingsTest {
    @Test
    void aSupplierGetsTheLetDwellingsWhereItHasAccountsOnTheDay() {
        var inn = town();
        var other = town();
        Api.as("supplier", inn, null)
                .get("/v1/let-dwellings")
                .then()
                .statusCode(200)
                .body(
                        "items.collect { it.accountNumber + ' ' + it.supplierInn + ' ' + it.letSince }.sort()",
                        equalTo(java.util.List.of("A-1 " + inn + " 2021-01-01", "A-2 " + inn + " 2022-03-01")));
        Api.as("supplier", inn, null)
                .get("/v1/let-dwellings?asOf=2022-02-28")
                .then()
                .body("items", hasSize(1))
                .body("items[0].els", equalTo("51РС000001"))
                .body("items[0].areaSqm", equalTo("54.30"))
                .body("items[0].flat", equalTo("1"));
        Api.as("supplier", inn, null)
                .get("/v1/let-dwellings?supplierInn=" + other)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Api.as("debt-analyst", null, "46000000")
                .get("/v1/let-dwellings?supplierInn=" + inn)
                .then()
                .body("items", hasSize(0));
        Api.bad("bailiff").get("/v1/let-dwellings").then().statusCode(403);
    }

    @Test
    void theListIsPagedCountedAndExportedWithoutNames() {
        var inn = town();
        var first = Api.as("plan-controller")
                .get("/v1/let-dwellings?limit=1&supplierInn=" + inn)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .jsonPath();
        Api.as("plan-controller")
                .get("/v1/let-dwellings?limit=1&supplierInn=" + inn + "&cursor=" + first.getString("next"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].accountNumber", not(first.getString("items[0].accountNumber")))
                .body("next", equalTo(null));
        Api.as("plan-controller")
                .get("/v1/let-dwellings/summary?supplierInn=" + inn)
                .then()
                .statusCode(200)
                .body("accounts", equalTo(2))
                .body("dwellings", equalTo(2))
                .body("suppliers", equalTo(1))
                .body("areaSqm", equalTo("54.30"))
                .body("accountsWithoutArea", equalTo(1));
        var csv = Api.as("supplier", inn, null)
                .accept("text/csv")
                .get("/v1/let-dwellings")
                .then()
                .statusCode(200)
                .body(containsString("A-1;" + inn + ";47733000;51РС000001;;Мира;1;1;54.30;2;2021-01-01;2022-04-11"))
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).doesNotContain("Иванов").doesNotContain("A-3");
        var book = Api.as("supplier", inn, null)
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/v1/let-dwellings")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(book).startsWith('P', 'K');
        Api.bad("auditor").get("/v1/let-dwellings?cursor=x").then().statusCode(400);
        Api.bad("auditor").get("/v1/let-dwellings?day=2022-01-01").then().statusCode(400);
    }

    /** A-1 is let since 2021, A-2 since March 2022, A-3 is an owner's. */
    private static String town() {
        var inn = Town.supplier();
        var header = "accountNumber;els;street;house;flat;areaSqm;residents;consumerGroup;tenure;payerName;validFrom\n";
        var register = Town.post(
                inn,
                "ACCOUNTS",
                header + "A-1;51РС000001;Мира;1;1;54,3;2;POPULATION;SOCIAL_TENANT;Иванов;2021-01-01\n"
                        + "A-2;;Мира;1;2;;;POPULATION;OWNER;Иванов;2021-01-01\n"
                        + "A-3;;Мира;1;3;;;POPULATION;OWNER;Иванов;2021-01-01\n");
        assertThat(register.getString("status")).isEqualTo("POSTED");
        Town.post(inn, "ACCOUNTS", header + "A-2;;Мира;1;2;;;POPULATION;SOCIAL_TENANT;Иванов;2022-03-01\n");
        return inn;
    }
}
